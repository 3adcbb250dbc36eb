package org.deconflict.node;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.deconflict.model.Fix;
import org.deconflict.model.Names;

/// Fixes that came together from one sender, and the promise to say when they are safe.
///
/// `taken` completes with the number of fixes once they lie in a segment and the journal holds their
/// digest; until then nothing was promised.
record FixBatch(String sender, List<Fix> fixes, CompletableFuture<Integer> taken) {

    /// Error: [IllegalArgumentException] for a sender that cannot be named, and for too many fixes.
    FixBatch {
        WellFormed.check("sender", Names.check("sender", sender));
        if (fixes.size() > FixBytes.MAX_FIXES) {
            throw new IllegalArgumentException(
                    "a batch has "
                            + fixes.size()
                            + " fixes, at most "
                            + FixBytes.MAX_FIXES
                            + "; send it in parts");
        }
    }

    static FixBatch of(String sender, List<Fix> fixes) {
        return new FixBatch(sender, List.copyOf(fixes), new CompletableFuture<>());
    }

    /// Appends the batch to the segment in use; it is safe once that is forced.
    NodeEvent.FixesTaken keep(Segments segments, long nowUs, long drain) throws IOException {
        Segments.Place place = segments.append(FixBytes.write(fixes));
        return new NodeEvent.FixesTaken(nowUs, sender, fixes.size(), place, drain);
    }

    /// Says that the batch is safe.
    void acknowledge() {
        taken.complete(fixes.size());
    }
}
