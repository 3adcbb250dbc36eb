package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Outlines by how they are judged, each sort in the order of a curve through all cells, so that neighbours on
/// the ground are neighbours in memory.
final class Sorted {

    final Rounds rounds;
    final Walls walls;
    final Rings rings;
    final Caps caps;
    final List<Packed> packed = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final int circleCount;
    final int corridorCount;

    private final Sort<Circle> circles = new Sort<>();
    private final Sort<Corridors.Chords> corridors = new Sort<>();
    private final Sort<Walls.Shape> shapes = new Sort<>();
    private final Ints polygons = new Ints();

    /// The outlines of one sort and their numbers.
    private record Sort<T>(List<T> items, Ints numbers) {

        Sort() {
            this(new ArrayList<>(), new Ints());
        }

        void add(T item, int number) {
            items.add(item);
            numbers.push(number);
        }
    }

    Sorted(List<? extends Outline> outlines) {
        int[] order = order(outlines);
        for (int number : order) {
            place(outlines.get(number), number);
        }
        caps = new Caps(outlines, order);
        rounds =
                new Rounds(
                        new Circles(circles.items, circles.numbers.toArray()),
                        new Corridors(corridors.items, corridors.numbers.toArray()));
        walls = new Walls(shapes.items, shapes.numbers.toArray());
        rings = new Rings(packed, polygons.toArray());
        circleCount = circles.items.size();
        corridorCount = corridors.items.size();
    }

    private void place(Outline outline, int number) {
        if (outline instanceof Circle c) {
            circles.add(c, number);
            return;
        }
        if (outline instanceof Corridor c) {
            Corridors.Chords.of(c)
                    .ifPresentOrElse(
                            chords -> corridors.add(chords, number),
                            () -> shapes.add(Walls.Shape.of(outline), number));
            return;
        }
        Optional<Packed> corners = Packed.of(outline);
        Optional<Box> box = corners.flatMap(Box::of);
        if (corners.isPresent() && box.isPresent()) {
            packed.add(corners.get());
            boxes.add(box.get());
            polygons.push(number);
        } else {
            shapes.add(Walls.Shape.of(outline), number);
        }
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
