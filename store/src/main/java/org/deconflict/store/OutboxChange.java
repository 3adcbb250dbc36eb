package org.deconflict.store;

/// What became of a message. A change of a message that is already done or dead is ignored, since a
/// message may be sent twice after a crash; one of an unknown message is refused.
public sealed interface OutboxChange {
    /// The message.
    String messageId();

    /// Sent, and not to be sent again. The payload is dropped.
    record Done(String messageId) implements OutboxChange {}

    /// Given up. The payload is dropped.
    record Dead(String messageId) implements OutboxChange {}

    /// To be tried again at `nextUs` (microseconds since 1970), after `attempts` tries so far.
    record Again(String messageId, long nextUs, int attempts) implements OutboxChange {
        /// Refuses a negative count.
        public Again {
            if (attempts < 0) {
                throw new IllegalArgumentException(
                        "message %s: attempts is %d, must be 0 or more"
                                .formatted(messageId, attempts));
            }
        }
    }
}
