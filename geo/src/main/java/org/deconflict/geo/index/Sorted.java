package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Outlines by how they are judged, each sort in the order of a curve through space, so that neighbours on
/// the ground are neighbours in memory.
final class Sorted {

    final Circles circles;
    final Plains plains;
    final Rings rings;
    final List<Packed> packed = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final int plainCount;
    final int circleCount;

    Sorted(List<? extends Outline> outlines) {
        List<Circle> round = new ArrayList<>();
        List<Outline> plain = new ArrayList<>();
        List<Outline> polygons = new ArrayList<>();
        Ints[] numbers = {new Ints(), new Ints(), new Ints()};
        for (int number : order(outlines)) {
            Outline o = outlines.get(number);
            if (o instanceof Circle c && Circles.takes(c)) {
                round.add(c);
                numbers[0].push(number);
                continue;
            }
            Packed corners = Packed.of(o).orElse(null);
            if (corners == null) {
                plain.add(o);
                numbers[1].push(number);
            } else {
                packed.add(corners);
                boxes.add(Box.of(corners).orElseThrow());
                polygons.add(o);
                numbers[2].push(number);
            }
        }
        circles = new Circles(round, numbers[0].toArray());
        plains = new Plains(plain, numbers[1].toArray());
        rings = new Rings(packed, polygons, numbers[2].toArray());
        circleCount = round.size();
        plainCount = plain.size();
    }

    /// The numbers of the outlines in the order of their centres along Morton's curve.
    private static int[] order(List<? extends Outline> outlines) {
        long[] keys = new long[outlines.size()];
        for (int i = 0; i < keys.length; i++) {
            LatLon centre = outlines.get(i).reach().centre();
            long x = spread(Plate.x(centre.lonDeg()) >>> 16);
            long y = spread(Plate.y(centre.latDeg()) >>> 16);
            keys[i] = (((y << 1) | x) << 32) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /// Puts a zero behind each of 16 bits.
    private static long spread(long bits) {
        long b = bits;
        b = (b | (b << 8)) & 0x00FF00FFL;
        b = (b | (b << 4)) & 0x0F0F0F0FL;
        b = (b | (b << 2)) & 0x33333333L;
        return (b | (b << 1)) & 0x55555555L;
    }
}
