package org.deconflict.node;

import java.util.concurrent.CompletableFuture;
import org.deconflict.model.Zone;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Receipt;

/// Work for the line's thread. `done` completes once what follows from it is recorded.
sealed interface Command {

    /// Completes when recorded, or fails with the reason.
    CompletableFuture<?> done();

    /// Fixes to keep and judge.
    record Take(FixBatch batch) implements Command {
        @Override
        public CompletableFuture<?> done() {
            return batch.taken();
        }
    }

    /// A person's answer.
    record Say(Answer answer, CompletableFuture<Void> done) implements Command {
        public Say {
            WellFormed.check("run of an answer", answer.run());
            WellFormed.check("role of an answer", answer.role());
            WellFormed.check("actor of an answer", answer.actor());
            WellFormed.check("digest of an answer", answer.digest());
            WellFormed.check("text of an answer", answer.text());
        }
    }

    /// Something heard of a message.
    record Hear(Receipt receipt, CompletableFuture<Void> done) implements Command {
        public Hear {
            WellFormed.check("receipt", receipt.toString());
        }
    }

    /// What a channel said of a message.
    record Settle(Carried carried, CompletableFuture<Void> done) implements Command {}

    /// A zone to register or change.
    record SetZone(Zone zone, CompletableFuture<Void> done) implements Command {}

    /// A zone that no longer holds.
    record DropZone(String zone, CompletableFuture<Void> done) implements Command {}

    /// The picture at this moment.
    record Look(CompletableFuture<Picture> done) implements Command {}
}
