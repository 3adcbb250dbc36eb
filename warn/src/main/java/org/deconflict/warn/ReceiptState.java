package org.deconflict.warn;

import java.util.Locale;

/// How far a message has come, in order; each state says who can know it.
public enum ReceiptState {
    /// In the record, so it may be sent. Known to us.
    RECORDED,
    /// Handed to a channel that took it. Known to us.
    SENT,
    /// Handed on by the carrier. Known to the gateway.
    CARRIED,
    /// On the recipient's device. Known to the device.
    ON_DEVICE,
    /// Shown; a click is no more than this. Known to the device.
    OPENED,
    /// Repeated back by a person; not yet an answer.
    READ_BACK,
    /// A person of the role takes it as read and understood. It permits nothing.
    ACKNOWLEDGED,
    /// A person of the role answered and does not agree.
    OBJECTED;

    /// The word in files, such as `on_device`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
