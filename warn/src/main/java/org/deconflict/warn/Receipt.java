package org.deconflict.warn;

/// What was heard of a message that was sent, or of a line. None of these is an answer.
///
/// `message` is the id of the message; `by` says who can know it, such as a gateway or a device.
public sealed interface Receipt {

    /// What handing the message to a channel tells of it: sent, or failed.
    static Receipt of(Message message, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Accepted a ->
                    new Progress(
                            message.id(),
                            ReceiptState.SENT,
                            message.channel(),
                            a.reference().orElse(""));
            case Delivery.Failed f -> new Failed(message.id(), f.why(), f.retry());
        };
    }

    /// The message came this far: sent, carried, on device, opened or read back.
    ///
    /// Error: throws [IllegalArgumentException] for the other states: recorded is said by the record,
    /// and acknowledged and objected by an [Answer], which names a person and a digest.
    record Progress(String message, ReceiptState state, String by, String text) implements Receipt {
        public Progress {
            switch (state) {
                case SENT, CARRIED, ON_DEVICE, OPENED, READ_BACK -> {}
                case RECORDED, ACKNOWLEDGED, OBJECTED ->
                        throw new IllegalArgumentException(
                                "receipt state is "
                                        + state.word()
                                        + ", must be sent, carried, on_device, opened or read_back;"
                                        + " did you mean an answer?");
            }
        }
    }

    /// The channel refused or lost the message; `retry` says that it may take it later.
    record Failed(String message, String why, boolean retry) implements Receipt {}

    /// The line is dead; it is passed over until [LineUp], unless there is no other.
    record LineDead(String message, String why) implements Receipt {}

    /// The line to a role works again.
    record LineUp(String role, String channel, String text) implements Receipt {}

    /// A machine took the call. The message may be heard later, or never.
    record Voicemail(String message, String text) implements Receipt {}

    /// A machine wrote back.
    record AutoReply(String message, String text) implements Receipt {}
}
