package org.deconflict.store;

/// A message that is to be sent once its batch is recorded.
///
/// The id is the application's and stays the same however often the message is sent: an item whose
/// id the outbox has ever held is ignored. The payload is kept until the message is done or dead.
public final class OutboxItem {
    /// Longest payload in bytes; closed.
    public static final int MAX_PAYLOAD_BYTES = 1 << 20;

    private final String messageId;
    private final String channel;
    private final long dueUs;
    private final byte[] payload;

    /// `dueUs` in microseconds since 1970; the payload is copied. Refuses an empty id, an empty
    /// channel and a payload that is too long.
    public OutboxItem(String messageId, String channel, long dueUs, byte[] payload) {
        if (messageId.isEmpty()) {
            throw new IllegalArgumentException("outbox item: messageId is empty, must not be");
        }
        if (channel.isEmpty()) {
            throw new IllegalArgumentException(
                    "message %s: channel is empty, must not be".formatted(messageId));
        }
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "message %s: payload is %d bytes, must be at most %d"
                            .formatted(messageId, payload.length, MAX_PAYLOAD_BYTES));
        }
        this.messageId = messageId;
        this.channel = channel;
        this.dueUs = dueUs;
        this.payload = payload.clone();
    }

    /// The id under which it is sent, each time.
    public String messageId() {
        return messageId;
    }

    /// Name of the channel that carries it.
    public String channel() {
        return channel;
    }

    /// When it is to be sent, in microseconds since 1970.
    public long dueUs() {
        return dueUs;
    }

    /// What is sent. A copy.
    public byte[] payload() {
        return payload.clone();
    }
}
