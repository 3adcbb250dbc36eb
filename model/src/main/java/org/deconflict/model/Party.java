package org.deconflict.model;

import java.util.List;

/// A side, guarantor or organisation that takes part, or is told; neutral like every other.
///
/// `tracks` are patterns of track ids (`source/id`, `*` at the end for any rest) that the party, or
/// somebody for it, declared as its own; `declaredBy` says who did. `intermediary` marks a party
/// that passes words between others.
public record Party(
        String id,
        String name,
        boolean intermediary,
        List<String> tracks,
        String declaredBy,
        List<Role> roles) {

    public Party {
        Names.check("party id", id);
        tracks = List.copyOf(tracks);
        roles = List.copyOf(roles);
        for (Role role : roles) {
            if (!role.party().equals(id)) {
                throw new IllegalArgumentException(
                        "party "
                                + id
                                + ": role "
                                + role.id()
                                + " belongs to party "
                                + role.party());
            }
        }
    }

    /// Whether the track is one that this party is said to own.
    public boolean declares(TrackId track) {
        String text = track.toString();
        for (String pattern : tracks) {
            boolean open = pattern.endsWith("*");
            String stem = open ? pattern.substring(0, pattern.length() - 1) : pattern;
            if (open ? text.startsWith(stem) : text.equals(stem)) {
                return true;
            }
        }
        return false;
    }
}
