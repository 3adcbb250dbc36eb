package org.deconflict.geo;

import java.util.List;

/// One closed line of a polygon, checked: it neither crosses nor touches itself, and its inside is
/// the smaller side by area on the ellipsoid.
///
/// @param number its place among the rings as given, from 1
/// @param holdsNorthPole whether the north pole is on the inside (meaningless when it is a corner,
///     but then the pole steps are counted against it)
record Ring(int number, Line line, boolean holdsNorthPole) {

    /// A ring whose two sides differ by less than this has no smaller side (square metres).
    private static final double HALVES_M2 = 2e6;

    /// A ring within fewer degrees of longitude than this has less than half the earth on the side without poles.
    private static final double NARROW_DEG = 179;

    static Ring of(int number, List<LatLon> given, EdgeKind kind) {
        String name = name(number);
        List<Corners.Corner> corners = Corners.distinct(name, given, kind, true);
        Line line = Drawing.line(name, corners, kind, true);
        Contacts.refuseWithin(name, line);
        return new Ring(number, line, northIsInside(name, line));
    }

    private static String name(int number) {
        return "ring " + number;
    }

    /// How refusals call it, such as `ring 2`.
    String name() {
        return name(number);
    }

    /// The smaller side holds the north pole or not.
    ///
    /// With `under` the area between the line and the equator (east positive): a line that goes once
    /// round the poles has half the ellipsoid less `under` on its north side; any other line has the
    /// area |under| on the side without poles.
    private static boolean northIsInside(String name, Line line) {
        double turned = 0;
        double west = 0;
        double east = 0;
        for (int i = 0; i < line.edges(); i++) {
            turned += line.span(i).widthDeg();
            west = Math.min(west, turned);
            east = Math.max(east, turned);
        }
        long rounds = Math.round(turned / 360);
        if (rounds == 0 && east - west < NARROW_DEG) {
            return false;
        }
        double under = underM2(line);
        double northLess =
                switch (Long.signum(rounds)) {
                    case 0 -> Math.abs(under) - Wgs84.AREA_M2 / 2;
                    case 1 -> under;
                    default -> -under;
                };
        if (2 * Math.abs(northLess) < HALVES_M2) {
            throw new OutlineRefused(
                    "%s cuts the earth into two equal halves, so it has no smaller side; move %s or split the ring"
                            .formatted(name, line.corner(0)));
        }
        return northLess > 0;
    }

    private static double underM2(Line line) {
        double under = 0;
        for (int i = 0; i < line.edges(); i++) {
            Span s = line.span(i);
            under +=
                    line.isEdge(i)
                            ? line.edge(i).areaM2()
                            : Math.signum(s.lat1Deg()) * s.widthDeg() / 360 * Wgs84.AREA_M2 / 2;
        }
        return under;
    }
}
