package org.deconflict.warn;

/// One message of a run as a screen shows it: to whom, by which way, how far it came.
///
/// `failed` says that the channel did not take or lost it, `retry` that it may take it later;
/// `note` holds the last thing said of it.
public record Told(
        String message,
        int rung,
        String role,
        String party,
        String channel,
        Purpose purpose,
        String digest,
        ReceiptState state,
        boolean failed,
        boolean retry,
        String note) {

    static Told of(Message m) {
        return new Told(
                m.id(),
                m.rung(),
                m.role(),
                m.party(),
                m.channel(),
                m.purpose(),
                m.digest(),
                ReceiptState.RECORDED,
                false,
                false,
                "");
    }

    /// States only rise: a receipt that comes out of order does not take back a later one.
    Told at(ReceiptState heard, String newNote) {
        ReceiptState max = heard.compareTo(state) > 0 ? heard : state;
        return new Told(
                message, rung, role, party, channel, purpose, digest, max, failed, retry, newNote);
    }

    Told lost(String why, boolean mayRetry) {
        return new Told(
                message, rung, role, party, channel, purpose, digest, state, true, mayRetry, why);
    }
}
