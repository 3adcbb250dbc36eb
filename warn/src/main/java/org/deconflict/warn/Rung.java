package org.deconflict.warn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One step of a ladder: who is asked, how they are reached, in which words, who must answer, until when.
///
/// `roles` holds role ids and the words [#OWNER], [#INTERMEDIARIES] and [#STANDING]. `channels` are
/// alternatives in order: each role is reached on the first for which it has an address, and on the
/// next when that fails; empty means the role's own order. `wording` is language code to template;
/// the role's language counts, else `en`, else the first by code; empty means the built-in words. It is
/// sorted by code, since a record in canonical JSON keeps no other order.
/// Error: throws [IllegalArgumentException] when no role is named.
public record Rung(
        List<String> roles,
        List<String> channels,
        Map<String, String> wording,
        AnswerRule answer,
        Timeout timeout) {

    /// The roles of the party that declared the track; where none did, of the intermediaries and of
    /// every party with a standing on the zone.
    public static final String OWNER = "owner";

    /// The roles of every party that is marked as intermediary.
    public static final String INTERMEDIARIES = "intermediaries";

    /// The roles of every party that ever said anything of the zone, whatever it said.
    public static final String STANDING = "standing";

    public Rung {
        roles = List.copyOf(roles);
        channels = List.copyOf(channels);
        wording = Collections.unmodifiableMap(new TreeMap<>(wording));
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "roles is empty, so the rung names nobody; name a role, or owner,"
                            + " intermediaries or standing");
        }
    }
}
