package org.deconflict.node;

import java.util.List;
import org.deconflict.model.Fix;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Receipt;

/// Where a scenario is played: a line in virtual time, or a whole node at the speed of a demonstration.
///
/// Both take fixes, answers and receipts by the paths that senders and people use.
interface Stage {

    /// Lets time pass up to this moment, and everything that becomes due on the way happen.
    void advance(long toUs) throws InterruptedException;

    /// The time on this stage.
    long nowUs();

    /// When the stage itself has something due; `Long.MAX_VALUE` where it has not.
    long nextDueUs();

    /// How far [#advance] may go in one step before the player looks at its agenda again.
    long stepUs();

    /// Fixes arrive.
    void fixes(List<Fix> fixes);

    /// A person answers.
    void answer(Answer answer);

    /// Something is heard of a message.
    void receipt(Receipt receipt);
}
