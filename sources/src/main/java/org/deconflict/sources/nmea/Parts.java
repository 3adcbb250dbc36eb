package org.deconflict.sources.nmea;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.OptionalLong;

/// Joins messages that came in several sentences, many at a time, told apart by talker, sequence id
/// and channel.
///
/// Parts must come in order; a part without the one before it is lost. Putting them in order would
/// risk joining halves of two messages, since the ten sequence ids come round again soon. Bounded:
/// at most [#MAX_OPEN] unfinished messages, each for at most [#MAX_AGE] further parts; the oldest is
/// given up and counted. Threads: one.
final class Parts {

    /// The most messages that wait for further parts.
    static final int MAX_OPEN = 64;

    /// How many parts of other messages may come before a message is given up.
    static final int MAX_AGE = 256;

    private final LinkedHashMap<Long, Open> open = new LinkedHashMap<>();
    private long heard;
    private long givenUp;

    /// What came of a part.
    sealed interface Joining {

        /// More parts are to come.
        record Waiting() implements Joining {}

        /// The part before this one is missing, or one of the message is too long.
        record Lost() implements Joining {}

        /// The message is whole; its time is that of the first of its tag blocks that has one.
        record Whole(Payload message) implements Joining {}
    }

    private static final Joining WAITING = new Joining.Waiting();
    private static final Joining LOST = new Joining.Lost();

    private static final class Open {
        private final int total;
        private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
        private int parts;
        private long heardAt;
        private OptionalLong tagUs = OptionalLong.empty();

        Open(int total) {
            this.total = total;
        }
    }

    /// How many messages were given up or still wait.
    long unfinished() {
        return givenUp + open.size();
    }

    /// Takes part `number` (from 1) of `total`; `payload` is the sentence's field of that number.
    Joining add(long key, int total, int number, Payload payload) {
        heard++;
        if (number == 1) {
            begin(key, total);
        }
        Open message = open.get(key);
        if (message == null) {
            return LOST;
        }
        boolean next =
                message.parts == number - 1
                        && message.total == total
                        && heard - message.heardAt <= MAX_AGE
                        && message.payload.size() + payload.length() <= AisBits.MAX_CHARACTERS;
        if (!next) {
            open.remove(key);
            givenUp++;
            return LOST;
        }
        message.payload.write(payload.bytes, payload.from, payload.length());
        message.parts = number;
        message.heardAt = heard;
        message.tagUs = message.tagUs.isPresent() ? message.tagUs : payload.tagUs;
        if (number < total) {
            return WAITING;
        }
        open.remove(key);
        byte[] whole = message.payload.toByteArray();
        return new Joining.Whole(new Payload(whole, 0, whole.length, message.tagUs));
    }

    private void begin(long key, int total) {
        if (open.remove(key) != null) {
            givenUp++;
        } else if (open.size() == MAX_OPEN) {
            open.pollFirstEntry();
            givenUp++;
        }
        Open message = new Open(total);
        message.heardAt = heard;
        open.put(key, message);
    }

    /// A slice of a line, and the time of the tag block before it.
    static final class Payload {
        final byte[] bytes;
        final int from;
        final int to;
        final OptionalLong tagUs;

        Payload(byte[] bytes, int from, int to, OptionalLong tagUs) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.tagUs = tagUs;
        }

        int length() {
            return to - from;
        }
    }
}
