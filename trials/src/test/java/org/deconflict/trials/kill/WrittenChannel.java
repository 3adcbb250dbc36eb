package org.deconflict.trials.kill;

import java.util.Optional;
import java.util.Random;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// A channel that writes down every message before it says that it took it, and sometimes does not
/// take one.
///
/// A line is the message's id and a digest of all that it says, so that a repeat can be compared.
record WrittenChannel(String name, Written sent, Random random) implements Channel {

    @Override
    public Delivery send(Message message) {
        sent.line(message.id() + " " + Integer.toHexString(message.toString().hashCode()));
        int chance;
        synchronized (random) {
            chance = random.nextInt(100);
        }
        if (chance < 2) {
            throw new IllegalStateException("the line broke");
        }
        return chance < 5
                ? new Delivery.Failed("no dial tone", chance < 4)
                : new Delivery.Accepted(Optional.empty());
    }
}
