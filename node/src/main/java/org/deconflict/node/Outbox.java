package org.deconflict.node;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.record.CanonicalJson;
import org.deconflict.store.OutboxItem;
import org.deconflict.warn.Message;
import org.deconflict.warn.WarnEvent;

/// Messages on their way out: ordered in the transaction that records them, kept until a channel
/// took them or they are given up.
final class Outbox {

    private Outbox() {}

    /// The messages that these events order.
    static List<OutboxItem> ordered(List<NodeEvent> events) {
        List<OutboxItem> items = new ArrayList<>();
        for (NodeEvent event : events) {
            if (event instanceof NodeEvent.Warned(WarnEvent.MessageDue(Message message))) {
                byte[] payload = CanonicalJson.write(Fields.of(message));
                items.add(
                        new OutboxItem(message.id(), message.channel(), message.timeUs(), payload));
            }
        }
        return items;
    }

    /// The message of an item.
    static Message message(OutboxItem item) {
        return Fields.record(CanonicalJson.readObject(item.payload()), Message.class);
    }
}
