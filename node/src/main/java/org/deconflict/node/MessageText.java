package org.deconflict.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.deconflict.model.Times;
import org.deconflict.warn.Message;

/// Messages as people read them, in the order they were handed to channels.
final class MessageText {

    private MessageText() {}

    /// All messages, in UTF-8.
    static byte[] all(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            text.append(one(message)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String one(Message m) {
        String head =
                String.format(
                        Locale.ROOT,
                        "%s  %s to %s (%s), rung %d, no. %d, %s because %s%nid %s digest %s%n",
                        Times.format(m.timeUs()),
                        m.channel(),
                        m.role(),
                        m.language(),
                        m.rung(),
                        m.counter(),
                        m.purpose().word(),
                        m.reason().word(),
                        m.id(),
                        m.digest());
        return head.replace("\r\n", "\n") + m.subject() + "\n" + m.text().strip() + "\n";
    }
}
