package org.deconflict.sources.nmea;

import java.util.Arrays;

/// The bits of one AIS message, as ITU-R M.1371 numbers them from 0.
///
/// A field that the message is too short for is read from the bits that are there, and is 0 when
/// there are none; whoever needs a field asks [#length] first. Immutable.
public final class AisBits {

    /// The most characters of a message; five slots on the air, the most there is, are 178.
    static final int MAX_CHARACTERS = 512;

    private static final String SIX_BIT =
            "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?";

    private final byte[] sixes;
    private final int length;

    private AisBits(byte[] sixes, int length) {
        this.sixes = sixes;
        this.length = length;
    }

    /// The bits of armoured characters, of which the last `fillBits` (0 to 5) do not count.
    ///
    /// Error: throws [IllegalArgumentException] when a character is not of the armour.
    public static AisBits of(byte[] armoured, int from, int to, int fillBits) {
        byte[] sixes = Arrays.copyOfRange(armoured, from, to);
        for (int i = 0; i < sixes.length; i++) {
            int c = sixes[i];
            boolean low = c >= '0' && c <= 'W';
            if (!low && !(c >= '`' && c <= 'w')) {
                throw new IllegalArgumentException(
                        "character "
                                + (i + 1)
                                + " of the payload is not one of AIS; was the line changed on its way?");
            }
            sixes[i] = (byte) (low ? c - '0' : c - '0' - 8);
        }
        return new AisBits(sixes, Math.max(0, sixes.length * 6 - fillBits));
    }

    /// How many bits there are.
    public int length() {
        return length;
    }

    /// An unsigned number of at most 32 bits.
    public long unsigned(int start, int size) {
        int end = Math.min(start + size, length);
        long value = 0;
        int at = start;
        while (at < end) {
            int offset = at % 6;
            int take = Math.min(6 - offset, end - at);
            int bits = (sixes[at / 6] >> (6 - offset - take)) & ((1 << take) - 1);
            value = (value << take) | bits;
            at += take;
        }
        return value;
    }

    /// An unsigned number of at most 31 bits, as an `int`.
    int number(int start, int size) {
        return (int) unsigned(start, size);
    }

    /// A number in two's complement of at most 32 bits.
    public int signed(int start, int size) {
        int shift = 64 - size;
        return (int) (unsigned(start, size) << shift >> shift);
    }

    /// One bit.
    boolean flag(int at) {
        return unsigned(at, 1) == 1;
    }

    /// A text of six-bit characters: what follows the first `@` and spaces at the end left out.
    String text(int start, int characters) {
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters && start + i * 6 + 6 <= length; i++) {
            char c = SIX_BIT.charAt(number(start + i * 6, 6));
            if (c == '@') {
                break;
            }
            text.append(c);
        }
        return text.toString().stripTrailing();
    }
}
