package org.deconflict.geo;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/// The plain second opinion on membership: the winding number of the rings round a position, as the sum
/// of the turns of the geodesic azimuth from the position along the ring. GeographicLib only; it shares
/// no code with the outlines (the isometric latitude is inverted by bisection).
///
/// How: every edge is halved until a piece is shorter than its distance from the position (a fifth of
/// it for edges that are not geodesics), so a piece never turns by 180°. A position is inside a ring that
/// lies in a cap smaller than a hemisphere when the ring winds round it an odd number of times, since
/// the position opposite to it is outside.
/// Error: decisions hold for positions at least 1e-7 m from the line; [#nearestM] tells.
final class MembershipReference {

    private static final double E = Math.sqrt(Wgs84.E2);

    private final List<List<LatLon>> rings;
    private final EdgeKind kind;
    private final LatLon capCentre;
    private final double capRadiusM;
    private double nearestM;

    MembershipReference(
            List<List<LatLon>> rings, EdgeKind kind, LatLon capCentre, double capRadiusM) {
        if (capRadiusM > 9_900_000) {
            throw new IllegalArgumentException("the cap is too large: " + capRadiusM);
        }
        this.rings = rings;
        this.kind = kind;
        this.capCentre = capCentre;
        this.capRadiusM = capRadiusM;
    }

    /// Whether the position is inside the first ring and outside all others.
    boolean isInside(LatLon p) {
        nearestM = Double.POSITIVE_INFINITY;
        if (distance(capCentre, p) > capRadiusM) {
            return false;
        }
        boolean inside = isInRing(rings.getFirst(), p);
        for (List<LatLon> hole : rings.subList(1, rings.size())) {
            inside &= !isInRing(hole, p);
        }
        return inside;
    }

    /// About how near the line came to the last position, within a factor of two.
    double nearestM() {
        return nearestM;
    }

    private boolean isInRing(List<LatLon> ring, LatLon p) {
        double turn = 0;
        for (int i = 0; i < ring.size(); i++) {
            LatLon a = ring.get(i);
            LatLon b = ring.get((i + 1) % ring.size());
            GeodesicData whole = inverse(a, b);
            turn += turn(p, a, b, whole.azi1, whole.s12, new double[] {0, 1}, a, b);
        }
        return Math.round(turn / 360) % 2 != 0;
    }

    private double turn(
            LatLon p,
            LatLon a,
            LatLon b,
            double azimuth,
            double length,
            double[] part,
            LatLon from,
            LatLon to) {
        GeodesicData toFrom = inverse(p, from);
        GeodesicData toTo = inverse(p, to);
        double piece = distance(from, to);
        double near = Math.min(toFrom.s12, toTo.s12);
        nearestM = Math.min(nearestM, near);
        double limit = kind == EdgeKind.GEODESIC ? near : near / 5;
        boolean tiny = part[1] - part[0] < 1e-13 || piece < 1e-8;
        if ((piece < limit && piece < 500_000) || tiny) {
            double d = toTo.azi1 - toFrom.azi1;
            return d - 360 * Math.rint(d / 360);
        }
        double mid = (part[0] + part[1]) / 2;
        LatLon m = on(kind, a, b, azimuth, length, mid);
        return turn(p, a, b, azimuth, length, new double[] {part[0], mid}, from, m)
                + turn(p, a, b, azimuth, length, new double[] {mid, part[1]}, m, to);
    }

    /// A position on an edge: share `t` of its length, or of its longitude where it is no geodesic.
    static LatLon on(EdgeKind kind, LatLon a, LatLon b, double t) {
        GeodesicData whole = inverse(a, b);
        return on(kind, a, b, whole.azi1, whole.s12, t);
    }

    private static LatLon on(
            EdgeKind kind, LatLon a, LatLon b, double azimuth, double length, double t) {
        double dLon = b.lonDeg() - a.lonDeg();
        dLon -= 360 * Math.rint(dLon / 360);
        if (kind == EdgeKind.GEODESIC || dLon == 0) {
            GeodesicData g = Geodesic.WGS84.Direct(a.latDeg(), a.lonDeg(), azimuth, t * length);
            return new LatLon(g.lat2, g.lon2);
        }
        double lon = a.lonDeg() + t * dLon;
        lon -= 360 * Math.rint(lon / 360);
        if (kind == EdgeKind.PLANAR || a.latDeg() == b.latDeg()) {
            return new LatLon(a.latDeg() + t * (b.latDeg() - a.latDeg()), lon);
        }
        double aim = isometric(a.latDeg()) + t * (isometric(b.latDeg()) - isometric(a.latDeg()));
        double lo = Math.min(a.latDeg(), b.latDeg());
        double hi = Math.max(a.latDeg(), b.latDeg());
        for (int i = 0; i < 60; i++) {
            double lat = (lo + hi) / 2;
            if (isometric(lat) < aim) {
                lo = lat;
            } else {
                hi = lat;
            }
        }
        return new LatLon((lo + hi) / 2, lon);
    }

    private static double isometric(double latDeg) {
        double lat = Math.toRadians(latDeg);
        double es = E * Math.sin(lat);
        return Math.log(Math.tan(Math.PI / 4 + lat / 2)) - E / 2 * Math.log((1 + es) / (1 - es));
    }

    private static GeodesicData inverse(LatLon a, LatLon b) {
        return Geodesic.WGS84.Inverse(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg());
    }

    private static double distance(LatLon a, LatLon b) {
        return inverse(a, b).s12;
    }
}
