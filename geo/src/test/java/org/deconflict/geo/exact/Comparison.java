package org.deconflict.geo.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MembershipReference;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;

/// Compares a [ZoneIndex], asked one by one and in batches, with the outlines themselves, and one outline in
/// [#SAMPLE] with distances or azimuths that only GeographicLib made.
final class Comparison {

    /// What a run found.
    ///
    /// @param asked outlines that the index had to ask itself
    /// @param referred verdicts of outlines compared with the second opinion
    /// @param wrong positions on which any two differ
    /// @param first describes the first of them, empty when there is none
    record Result(long positions, long hits, long asked, long referred, long wrong, String first) {}

    private static final int BATCH = 4096;

    /// Positions round one place on a line.
    private static final int SHARE = 16;

    private static final int SAMPLE = 2_000;

    /// Nearer to the line than this, by the second opinion, a position may be a tie and is not referred.
    private static final double TIE_BAND_M = 4e-6;

    /// The second opinion is about outlines smaller than a hemisphere.
    private static final double LARGEST_M = 9_900_000;

    private final World world;
    private final ZoneIndex index;
    private final Sieve sieve;
    private final Random random;
    private final Hits batched = new Hits();
    private final Hits single = new Hits();
    private final LatLon[] places = new LatLon[BATCH];
    private final double[] latDeg = new double[BATCH];
    private final double[] lonDeg = new double[BATCH];
    private int[] held = new int[16];
    private long positions;
    private long hits;
    private long referred;
    private long wrong;
    private String first = "";

    Comparison(World world, long seed) {
        this.world = world;
        this.index = ZoneIndex.of(world.outlines);
        this.sieve = new Sieve(world.outlines);
        this.random = new Random(seed);
    }

    /// Compares at so many positions, up to a batch more; half of them 10 µm to 100 m from a line.
    Result run(long most, LongConsumer progress) {
        while (positions < most) {
            draw();
            for (int i = 0; i < BATCH; i++) {
                latDeg[i] = places[i].latDeg();
                lonDeg[i] = places[i].lonDeg();
            }
            index.find(latDeg, lonDeg, 0, BATCH, batched);
            for (int i = 0; i < BATCH; i++) {
                compare(i);
            }
            progress.accept(positions);
        }
        return new Result(
                positions, hits, batched.asked() + single.asked(), referred, wrong, first);
    }

    private void draw() {
        for (int i = 0; i < BATCH; i += 2 * SHARE) {
            LatLon on = world.onLine();
            for (int k = 0; k < SHARE; k++) {
                places[i + 2 * k] = world.beside(on);
                places[i + 2 * k + 1] = k % 2 == 0 ? world.around() : world.anywhere();
            }
        }
    }

    private void compare(int i) {
        int candidates = sieve.look(places[i]);
        int count = 0;
        for (int k = 0; k < candidates; k++) {
            Outline o = world.outlines.get(sieve.found(k));
            boolean inside = o.contains(places[i]);
            if (random.nextInt(SAMPLE) == 0) {
                refer(o, places[i], inside);
            }
            if (inside) {
                held = count == held.length ? Arrays.copyOf(held, 2 * count) : held;
                held[count++] = sieve.found(k);
            }
        }
        index.find(latDeg[i], lonDeg[i], single);
        if (!isHeld(batched, i, count) || !isHeld(single, 0, count)) {
            differ("index: " + places[i] + " is in " + Arrays.toString(Arrays.copyOf(held, count)));
        }
        positions++;
        hits += count;
    }

    private boolean isHeld(Hits found, int position, int count) {
        boolean same = found.count(position) == count;
        for (int k = 0; same && k < count; k++) {
            same = found.zone(position, k) == held[k];
        }
        return same;
    }

    private void differ(String what) {
        wrong++;
        first = first.isEmpty() ? what : first;
    }

    private void refer(Outline o, LatLon p, boolean inside) {
        List<Polygon> parts =
                switch (o) {
                    case Circle c -> {
                        double off = Geodesics.distanceM(c.centre(), p) - c.radiusM();
                        expect(o, p, inside, off <= Outline.TIE_M);
                        yield List.of();
                    }
                    case Corridor c -> List.of();
                    case Polygon polygon -> List.of(polygon);
                    case MultiPolygon m -> m.parts();
                };
        if (parts.isEmpty() || o.reach().radiusM() > LARGEST_M) {
            return;
        }
        boolean expected = false;
        double nearest = Double.POSITIVE_INFINITY;
        for (Polygon part : parts) {
            MembershipReference reference =
                    new MembershipReference(
                            part.rings(), part.edges(), o.reach().centre(), o.reach().radiusM());
            expected |= reference.isInside(p);
            nearest = Math.min(nearest, reference.nearestM());
        }
        if (nearest >= TIE_BAND_M) {
            expect(o, p, inside, expected);
        }
    }

    private void expect(Outline o, LatLon p, boolean inside, boolean expected) {
        referred++;
        if (inside != expected) {
            differ("outline: " + p + " expected " + expected + " in " + o);
        }
    }
}
