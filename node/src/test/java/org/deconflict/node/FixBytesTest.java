package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;

final class FixBytesTest {

    private static final int ROUNDS = 20_000;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void a_batch_comes_back_as_it_was() {
        Random random = seeded();
        for (int round = 0; round < 200; round++) {
            List<Fix> fixes = fixes(random, random.nextInt(40));
            assertThat(FixBytes.read(FixBytes.write(fixes))).isEqualTo(fixes);
        }
    }

    @Test
    void changed_bytes_are_a_batch_or_refused_with_a_sentence() {
        Random random = seeded();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = FixBytes.write(fixes(random, 1 + random.nextInt(5)));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
            refused += refused(java.util.Arrays.copyOf(bytes, length)) ? 1 : 0;
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS - 1);
    }

    @Test
    void garbage_is_refused_with_a_sentence() {
        Random random = seeded();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 1;
            }
            refused(bytes);
        }
    }

    /// Were a list made for as many as are announced, a few bytes could take all memory.
    @Test
    void more_than_the_bytes_can_hold_is_refused_before_anything_is_made_for_it() {
        byte[] tracks = ByteBuffer.allocate(40).put((byte) 1).putInt(100_000).array();
        assertThatThrownBy(() -> FixBytes.read(tracks)).hasMessageContaining("100000 tracks");
        byte[] fixes = ByteBuffer.allocate(60).put((byte) 1).putInt(0).putInt(90_000).array();
        assertThatThrownBy(() -> FixBytes.read(fixes)).hasMessageContaining("90000 fixes");
        byte[] negative = ByteBuffer.allocate(60).put((byte) 1).putInt(-1).array();
        assertThatThrownBy(() -> FixBytes.read(negative)).hasMessageContaining("-1 tracks");
    }

    private static boolean refused(byte[] bytes) {
        try {
            assertThat(FixBytes.read(bytes)).isNotNull();
            return false;
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            return true;
        }
    }

    private Random seeded() {
        System.out.println("seed " + seed);
        return new Random(seed);
    }

    private static List<Fix> fixes(Random random, int count) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fixes.add(
                    new Fix(
                            new TrackId("test", "träck-" + random.nextInt(5)),
                            random.nextLong(),
                            new LatLon(random.nextDouble(-90, 90), random.nextDouble(-180, 180)),
                            either(random, random.nextDouble(-500, 20_000)),
                            either(random, random.nextDouble(0, 300)),
                            either(random, random.nextDouble(0, 360)),
                            either(random, random.nextDouble(0, 50))));
        }
        return fixes;
    }

    private static double either(Random random, double value) {
        return random.nextBoolean() ? value : Double.NaN;
    }
}
