package org.deconflict.warn;

import java.util.List;

/// One message to one duty over one channel; what a channel sends is always already in the record.
///
/// `id` is 128 bits of SHA-256 in hex over run, rung, role, channel, purpose and ordinal, so that a
/// repeat is recognisable. `rung` counts from 1. `counter` runs without gaps per role and channel
/// from 1: a missing number is a message that was left out. `digest` is the hex SHA-256 of what is
/// to be acknowledged. `marks` are the words of [Marks#words].
public record Message(
        String id,
        long timeUs,
        String run,
        int rung,
        String role,
        String party,
        String channel,
        String address,
        String language,
        Purpose purpose,
        Reason reason,
        long counter,
        String digest,
        String subject,
        String text,
        List<String> marks) {

    /// The longest subject, in UTF-16 units; a longer one is cut and ends in `…`. Closed.
    public static final int LONGEST_SUBJECT = 200;

    /// The longest text, in UTF-16 units; a longer one is cut and ends in `…`. Closed.
    public static final int LONGEST_TEXT = 8_000;

    public Message {
        marks = List.copyOf(marks);
        subject = Figures.cut(subject, LONGEST_SUBJECT);
        text = Figures.cut(text, LONGEST_TEXT);
    }

    /// The first eight hex digits of the digest, for people who answer by voice or text message.
    public String code() {
        return code(digest);
    }

    static String code(String digest) {
        return digest.substring(0, 8);
    }
}
