package org.deconflict.sources.nmea;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.deconflict.sources.lines.LineDecoder;
import org.deconflict.sources.lines.Outcome;

/// Fixes from NMEA 0183 lines with AIS messages, a line at a time, for files and live feeds.
///
/// Messages of types 1, 2, 3, 9, 18, 19 and 27 are fixes, own ship's (`VDO`) included; all others are
/// read and are neither fixes nor bad. Any talker. A line whose sum is missing or wrong is bad when
/// it would have been used; sentences that are of no use here are not checked. The track is the MMSI
/// with nine digits, the source `nmea`; the time is that of [NmeaClock].
/// Threads: one. Two feeds are two decoders, since times and parts must not mix.
public final class NmeaDecoder implements LineDecoder {

    private static final int VDM_FIELDS = 7;
    private static final int TOTAL = 1;
    private static final int NUMBER = 2;
    private static final int SEQUENCE = 3;
    private static final int CHANNEL = 4;
    private static final int PAYLOAD = 5;
    private static final int FILL = 6;

    private final Consumer<AisMessage> heard;
    private final Sentence sentence = new Sentence();
    private final TagBlock block = new TagBlock();
    private final NmeaClock clock = new NmeaClock();
    private final Parts parts = new Parts();
    private final AisFix fixes = new AisFix();

    /// A decoder that gives fixes only.
    public NmeaDecoder() {
        this(message -> {});
    }

    /// A decoder that also hands on every message that it could read, such as ships' names.
    public NmeaDecoder(Consumer<AisMessage> heard) {
        this.heard = heard;
    }

    /// What came of a line of text, its line ending left out.
    public Outcome onLine(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return onLine(bytes, 0, bytes.length);
    }

    @Override
    public long unfinished() {
        return parts.unfinished();
    }

    @Override
    public Outcome onLine(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        if (at == to) {
            return Outcome.Why.BLANK.passed();
        }
        OptionalLong tagUs = OptionalLong.empty();
        while (at < to && bytes[at] == '\\') {
            int end = indexOf(bytes, '\\', at + 1, to);
            if (end < 0 || !block.read(bytes, at + 1, end)) {
                return new Outcome.Bad(
                        "nmea.tag_block",
                        "the tag block is broken: its end, its sum or its time (c:) is wrong");
            }
            tagUs = tagUs.isPresent() ? tagUs : block.timeUs();
            at = end + 1;
        }
        if (at == to) {
            clock.onTagLine(tagUs);
            return Outcome.Why.TAG_BLOCK.passed();
        }
        return sentence(bytes, at, to, tagUs);
    }

    private Outcome sentence(byte[] bytes, int at, int to, OptionalLong tagUs) {
        return switch (bytes[at]) {
            case '!' -> encapsulated(bytes, at, to, tagUs);
            case '$' -> other(bytes, at, to);
            case '#' -> Outcome.Why.COMMENT.passed();
            default ->
                    new Outcome.Bad(
                            "nmea.sentence",
                            "the line begins with none of ! $ \\ #; is it NMEA, or cut off?");
        };
    }

    private Outcome encapsulated(byte[] bytes, int at, int to, OptionalLong tagUs) {
        OptionalLong lineUs = clock.takeTagLine();
        boolean ais =
                Sentence.isKind(bytes, at, to, "VDM") || Sentence.isKind(bytes, at, to, "VDO");
        return ais
                ? ais(bytes, at, to, tagUs.isPresent() ? tagUs : lineUs)
                : Outcome.Why.OTHER_SENTENCE.passed();
    }

    private Outcome other(byte[] bytes, int at, int to) {
        boolean pghp = to - at > 8 && startsWith(bytes, at, "$PGHP,1,");
        // A receiver's own line may stand between a tag block and the message that it belongs to.
        if (bytes[Math.min(at + 1, to - 1)] != 'P') {
            clock.takeTagLine();
        }
        if (!pghp && !Sentence.isKind(bytes, at, to, "RMC")) {
            return Outcome.Why.OTHER_SENTENCE.passed();
        }
        if (!sentence.read(bytes, at, to)) {
            return new Outcome.Bad("nmea.checksum", sentence.sumSlip());
        }
        if (pghp && !clock.onPghp(sentence)) {
            return new Outcome.Bad("nmea.pghp", "the numbers of $PGHP are no date and time");
        }
        if (!pghp && !clock.onRmc(sentence)) {
            return new Outcome.Bad("nmea.rmc", "time or date of RMC is none");
        }
        return Outcome.Why.CLOCK.passed();
    }

    private Outcome ais(byte[] bytes, int at, int to, OptionalLong tagUs) {
        if (!sentence.read(bytes, at, to)) {
            return new Outcome.Bad("nmea.checksum", sentence.sumSlip());
        }
        int total = sentence.number(TOTAL);
        int number = sentence.number(NUMBER);
        if (sentence.size() < VDM_FIELDS || total < 1 || total > 9) {
            return new Outcome.Bad(
                    "nmea.fields",
                    "an AIS sentence has seven fields, the second and third are 1 to 9");
        }
        if (number < 1 || number > total) {
            return new Outcome.Bad(
                    "nmea.fields", "it is part " + sentence.text(NUMBER) + " of " + total);
        }
        int fill = sentence.isEmpty(FILL) ? 0 : sentence.number(FILL);
        if (fill < 0 || fill > 5 || (fill > 0 && number < total)) {
            return new Outcome.Bad(
                    "nmea.fill",
                    "fill bits are '"
                            + sentence.text(FILL)
                            + "', must be 0..5, and 0 before the last part");
        }
        Parts.Payload payload =
                new Parts.Payload(bytes, sentence.start(PAYLOAD), sentence.end(PAYLOAD), tagUs);
        if (total == 1) {
            return message(payload, fill);
        }
        return switch (parts.add(key(), total, number, payload)) {
            case Parts.Joining.Waiting _ -> Outcome.Why.PART.passed();
            case Parts.Joining.Lost _ ->
                    new Outcome.Bad(
                            "nmea.part",
                            "part "
                                    + number
                                    + " of "
                                    + total
                                    + " came without the one before it; is a line missing?");
            case Parts.Joining.Whole(Parts.Payload whole) -> message(whole, fill);
        };
    }

    private Outcome message(Parts.Payload p, int fill) {
        if (p.length() == 0) {
            // A receiver that heard a slot in which nothing was sent.
            return Outcome.Why.OTHER_MESSAGE.passed();
        }
        if (p.length() > AisBits.MAX_CHARACTERS) {
            return new Outcome.Bad("ais.payload", "the payload is longer than any AIS message");
        }
        AisBits bits;
        try {
            bits = AisBits.of(p.bytes, p.from, p.to, fill);
        } catch (IllegalArgumentException e) {
            return new Outcome.Bad("ais.payload", String.valueOf(e.getMessage()));
        }
        AisMessage message;
        try {
            message = AisMessage.of(bits);
        } catch (IllegalArgumentException e) {
            return new Outcome.Bad("ais.length", String.valueOf(e.getMessage()));
        }
        heard.accept(message);
        return fixes.of(message, clock.at(p.tagUs));
    }

    /// Address (five characters), sequence id and channel, packed: what tells messages apart.
    private long key() {
        long key = 0;
        for (int i = 0; i < Sentence.ADDRESS; i++) {
            key = key << 8 | (sentence.bytes()[sentence.start(0) + i] & 0xFF);
        }
        return key << 16 | sentence.first(SEQUENCE) << 8 | sentence.first(CHANNEL);
    }

    private static boolean startsWith(byte[] b, int at, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (b[at + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] b, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == c) {
                return i;
            }
        }
        return -1;
    }
}
