package org.deconflict.node;

import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// A channel of a scenario: what is handed to it reaches the played people, or a dead line.
record PlayedChannel(String name, Player player, Clock clock) implements Channel {

    @Override
    public Delivery send(Message message) {
        return player.hand(name, message, clock.nowUs());
    }
}
