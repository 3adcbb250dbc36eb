package org.deconflict.geo.exact;

import java.util.Arrays;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Reach;

/// Leaves out outlines that surely do not hold a position: plain, and written apart from the index.
///
/// How: what is in an outline is within its reach along the ground, so all the more through space. Cubes of
/// 2ᵏ m hold the balls round the reaches, each ball in the at most eight cubes it meets of the smallest size not
/// less than its width; a position looks into one cube of each size. Cubes share buckets by chance, which only
/// leaves more.
final class Sieve {

    /// WGS84: half the longer axis, and the square of the eccentricity.
    private static final double A = 6_378_137;

    private static final double E2 = (2 - 1 / 298.257223563) / 298.257223563;

    /// For the rounding of points and reaches (metres).
    private static final double SLACK_M = 0.01;

    /// Balls wider than this are in one cube of the largest size (metres, as a power of two).
    private static final int LARGEST = 26;

    private final double[] balls;
    private final int[] heads;
    private int[] next = new int[16];
    private int[] entries = new int[16];
    private int size = 1;
    private long sizes;
    private int[] found = new int[16];
    private int count;

    Sieve(List<Outline> outlines) {
        balls = new double[4 * outlines.size()];
        heads = new int[Math.max(16, Integer.highestOneBit(outlines.size()) * 8)];
        for (int i = 0; i < outlines.size(); i++) {
            Reach reach = outlines.get(i).reach();
            double[] p = point(reach.centre().latDeg(), reach.centre().lonDeg());
            System.arraycopy(p, 0, balls, 4 * i, 3);
            balls[4 * i + 3] = reach.radiusM() + SLACK_M;
            put(i);
        }
    }

    private static double[] point(double latDeg, double lonDeg) {
        double lat = Math.toRadians(latDeg);
        double lon = Math.toRadians(lonDeg);
        double n = A / Math.sqrt(1 - E2 * Math.sin(lat) * Math.sin(lat));
        return new double[] {
            n * Math.cos(lat) * Math.cos(lon),
            n * Math.cos(lat) * Math.sin(lon),
            n * (1 - E2) * Math.sin(lat)
        };
    }

    private void put(int outline) {
        double r = balls[4 * outline + 3];
        int power = Math.min(LARGEST, (int) Math.ceil(Math.log(2 * r) / Math.log(2)) + 1);
        sizes |= 1L << power;
        long[] least = new long[3];
        long[] most = new long[3];
        for (int k = 0; k < 3; k++) {
            least[k] = cube(balls[4 * outline + k] - r, power);
            most[k] = cube(balls[4 * outline + k] + r, power);
        }
        for (long x = least[0]; x <= most[0]; x++) {
            for (long y = least[1]; y <= most[1]; y++) {
                for (long z = least[2]; z <= most[2]; z++) {
                    put(outline, bucket(x, y, z, power));
                }
            }
        }
    }

    private void put(int outline, int bucket) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size] = outline;
        next[size] = heads[bucket];
        heads[bucket] = size++;
    }

    private static long cube(double at, int power) {
        return (long) Math.floor(at / (1L << power));
    }

    private int bucket(long x, long y, long z, int power) {
        long h = ((x * 0x9E3779B97F4A7C15L + y) * 0x9E3779B97F4A7C15L + z) * 64 + power;
        h *= 0xD6E8FEB86659FD93L;
        return (int) (h >>> 32) & (heads.length - 1);
    }

    /// Finds the outlines that may hold a position: [#found], ascending. Returns how many.
    int look(LatLon at) {
        count = 0;
        double[] p = point(at.latDeg(), at.lonDeg());
        for (long left = sizes; left != 0; left &= left - 1) {
            int power = Long.numberOfTrailingZeros(left);
            int bucket = bucket(cube(p[0], power), cube(p[1], power), cube(p[2], power), power);
            for (int e = heads[bucket]; e != 0; e = next[e]) {
                take(entries[e], p);
            }
        }
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || found[kept - 1] != found[i]) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }

    private void take(int outline, double[] p) {
        double dx = p[0] - balls[4 * outline];
        double dy = p[1] - balls[4 * outline + 1];
        double dz = p[2] - balls[4 * outline + 2];
        double r = balls[4 * outline + 3];
        if (dx * dx + dy * dy + dz * dz <= r * r) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = outline;
        }
    }

    int found(int i) {
        return found[i];
    }
}
