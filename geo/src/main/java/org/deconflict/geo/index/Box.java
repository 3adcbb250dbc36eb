package org.deconflict.geo.index;

import java.util.Optional;

/// Longitudes [x, x + width] and latitudes [y, y + height] in units, both closed, across the antimeridian too.
record Box(int x, int y, int width, int height) {

    /// Wider outlines are left to themselves: 90°.
    private static final long WIDEST = 1L << 30;

    /// Round the corners and the band; nothing when a ring goes round the poles or all is too wide.
    static Optional<Box> of(Packed p) {
        int[] xy = p.xy;
        long west = 0;
        long east = 0;
        int south = xy[1];
        int north = xy[1];
        int from = 0;
        for (int end : p.ringEnds) {
            // From the first corner the shorter way, and then along the ring.
            long at = Plate.between(xy[0], xy[2 * from]);
            long start = at;
            for (int i = from; i < end; i++) {
                at += i == from ? 0 : Plate.between(xy[2 * i - 2], xy[2 * i]);
                west = Math.min(west, at);
                east = Math.max(east, at);
                south = Math.min(south, xy[2 * i + 1]);
                north = Math.max(north, xy[2 * i + 1]);
            }
            if (at != start) {
                return Optional.empty();
            }
            from = end;
        }
        long margin = (long) p.bandUnits + Rings.MARGIN;
        long width = east - west + 2 * margin;
        if (width > WIDEST) {
            return Optional.empty();
        }
        int x = (int) (xy[0] + west - margin);
        int y = (int) Math.max(0, south - margin);
        return Optional.of(new Box(x, y, (int) width, (int) (north + margin - y)));
    }

    boolean meets(Cell c) {
        long side = 2 * c.half();
        boolean across =
                Integer.toUnsignedLong(c.x - x) <= width || Integer.toUnsignedLong(x - c.x) < side;
        return across && c.y <= (long) y + height && y < c.y + side;
    }

    boolean isWithin(Cell c) {
        long side = 2 * c.half();
        boolean across = Integer.toUnsignedLong(x - c.x) + width < side;
        return across && y >= c.y && (long) y + height < c.y + side;
    }
}
