package org.deconflict.warn;

/// A way to reach people: mail, text message, webhook, hotline. The port that the edges fill.
///
/// Implementations may block and may be called from any thread; they never throw for a message that
/// cannot be sent but say [Delivery.Failed].
public interface Channel {

    /// The name that ladders and addresses use, such as `mail`.
    String name();

    /// Sends a message that is already in the record; a repeat has the same [Message#id].
    Delivery send(Message message);
}
