package org.deconflict.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.deconflict.model.Fix;

/// What became of fixes that were handed in: a promise for those that are taken, and the rest with
/// the reason why not. `number` counts from 1 in the order they were handed in.
public record Taken(CompletableFuture<Integer> safe, List<Refused> refused) {

    /// A fix that was not taken.
    public record Refused(int number, String reason) {}

    public Taken {
        refused = List.copyOf(refused);
    }

    /// A batch on its way to the inbox.
    interface Hand {
        Command.Take put(FixBatch batch);
    }

    /// Sorts by the node's limits; what is refused goes to the quarantine.
    static Sorted sort(String sender, List<Fix> fixes, long nowUs, Quarantine quarantine) {
        List<Fix> good = new ArrayList<>();
        List<Refused> bad = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            String reason = Intake.refusal(fix, nowUs).orElse("");
            if (reason.isEmpty()) {
                good.add(fix);
            } else {
                bad.add(new Refused(i + 1, reason));
                quarantine.keep(sender, i + 1, "fix.time", reason, EventCodec.utf8(fix.toString()));
            }
        }
        return new Sorted(FixBatch.of(sender, good), bad);
    }

    /// Fixes to take and those refused.
    record Sorted(FixBatch batch, List<Refused> refused) {

        Taken put(Hand hand) {
            if (batch.fixes().isEmpty()) {
                return new Taken(CompletableFuture.completedFuture(0), refused);
            }
            return new Taken(hand.put(batch).batch().taken(), refused);
        }
    }
}
