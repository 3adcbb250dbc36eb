package org.deconflict.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Standing;
import org.deconflict.model.TrackId;

/// Who is meant by the words of a rung, for this track and zone, now.
final class Roster {

    private final Arrangement arrangement;

    Roster(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /// The roles that the rung names, each once, in its order and then in party order.
    List<Asked> resolve(Rung rung, TrackId track, String zone, long nowUs) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (String word : rung.roles()) {
            switch (word) {
                case Rung.OWNER -> owner(asked, rung, track, zone, nowUs);
                case Rung.INTERMEDIARIES -> add(asked, rung, word, Party::intermediary);
                case Rung.STANDING -> add(asked, rung, word, hasStanding(zone, nowUs));
                default ->
                        arrangement
                                .findRole(word)
                                .ifPresent(r -> asked.putIfAbsent(r.id(), asked(r, word, rung)));
            }
        }
        return List.copyOf(asked.values());
    }

    private void owner(
            Map<String, Asked> asked, Rung rung, TrackId track, String zone, long nowUs) {
        Optional<Party> owner = arrangement.ownerOf(track);
        if (owner.isPresent()) {
            add(asked, rung, Rung.OWNER, p -> p.equals(owner.get()));
        } else {
            add(asked, rung, Asked.UNDECLARED, Party::intermediary);
            add(asked, rung, Asked.UNDECLARED, hasStanding(zone, nowUs));
        }
    }

    private void add(Map<String, Asked> asked, Rung rung, String via, Predicate<Party> which) {
        for (Party party : arrangement.parties()) {
            if (which.test(party)) {
                party.roles().forEach(r -> asked.putIfAbsent(r.id(), asked(r, via, rung)));
            }
        }
    }

    private Predicate<Party> hasStanding(String zone, long nowUs) {
        Set<String> parties =
                arrangement.standingsOn(zone, nowUs).stream()
                        .map(Standing::party)
                        .collect(Collectors.toSet());
        return party -> parties.contains(party.id());
    }

    private static Asked asked(Role role, String via, Rung rung) {
        List<String> channels =
                new ArrayList<>(
                        rung.channels().isEmpty() ? role.addresses().keySet() : rung.channels());
        channels.retainAll(role.addresses().keySet());
        return new Asked(role.id(), role.party(), via, channels);
    }

    Optional<Role> findRole(String id) {
        return arrangement.findRole(id);
    }
}
