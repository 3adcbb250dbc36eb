package org.deconflict.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part and what each says of each zone: the parties, agreements and standings together.
///
/// Error: throws [IllegalArgumentException] when two parties, roles or agreements share an id, or a
/// standing names a party that is not there.
public record Arrangement(
        List<Party> parties, List<Agreement> agreements, List<Standing> standings) {

    /// Nobody and nothing.
    public static final Arrangement EMPTY = new Arrangement(List.of(), List.of(), List.of());

    public Arrangement {
        parties = List.copyOf(parties);
        agreements = List.copyOf(agreements);
        standings = List.copyOf(standings);
        Set<String> seen = new HashSet<>();
        for (Party party : parties) {
            once(seen, "party", party.id());
            for (Role role : party.roles()) {
                once(seen, "role", role.id());
            }
        }
        for (Agreement agreement : agreements) {
            once(seen, "agreement", agreement.id());
        }
        for (Standing standing : standings) {
            if (!seen.contains("party " + standing.party())) {
                throw new IllegalArgumentException(
                        "standing on zone "
                                + standing.zone()
                                + ": there is no party "
                                + standing.party());
            }
        }
    }

    /// The duty of this id.
    public Optional<Role> findRole(String roleId) {
        return parties.stream()
                .flatMap(p -> p.roles().stream())
                .filter(r -> r.id().equals(roleId))
                .findFirst();
    }

    /// The party of this id.
    public Optional<Party> findParty(String partyId) {
        return parties.stream().filter(p -> p.id().equals(partyId)).findFirst();
    }

    /// The party that is said to own the track; empty for a track of no declared party.
    public Optional<Party> ownerOf(TrackId track) {
        return parties.stream().filter(p -> p.declares(track)).findFirst();
    }

    /// What each party says of the zone at this time: the latest standing of each, in party order;
    /// a party that never said anything is silent and not listed.
    public List<Standing> standingsOn(String zoneId, long timeUs) {
        List<Standing> latest = new ArrayList<>();
        for (Party party : parties) {
            standings.stream()
                    .filter(
                            s ->
                                    s.party().equals(party.id())
                                            && s.zone().equals(zoneId)
                                            && s.sinceUs() <= timeUs)
                    .reduce((a, b) -> b.sinceUs() >= a.sinceUs() ? b : a)
                    .ifPresent(latest::add);
        }
        return List.copyOf(latest);
    }

    private static void once(Set<String> seen, String what, String id) {
        if (!seen.add(what + " " + id)) {
            throw new IllegalArgumentException(what + " id '" + id + "' is given twice");
        }
    }
}
