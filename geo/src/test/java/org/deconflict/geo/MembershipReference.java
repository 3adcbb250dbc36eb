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
public final class MembershipReference {

    private static final double E = Math.sqrt(Wgs84.E2);

    private final List<List<LatLon>> rings;
    private final EdgeKind kind;
    private final LatLon capCentre;
    private final double capRadiusM;
    private double nearestM;

    public MembershipReference(
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
    public boolean isInside(LatLon p) {
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
    public double nearestM() {
        return nearestM;
    }

    private boolean isInRing(List<LatLon> ring, LatLon p) {
        double turn = 0;
        for (int i = 0; i < ring.size(); i++) {
            turn += turn(p, side(kind, ring.get(i), ring.get((i + 1) % ring.size())), 0, 1);
        }
        return Math.round(turn / 360) % 2 != 0;
    }

    /// How far the azimuth from `p` turns while a position runs along a part of a side.
    private double turn(LatLon p, Side side, double t1, double t2) {
        LatLon from = side.at(t1);
        LatLon to = side.at(t2);
        GeodesicData toFrom = inverse(p, from);
        GeodesicData toTo = inverse(p, to);
        double near = Math.min(toFrom.s12, toTo.s12);
        nearestM = Math.min(nearestM, near);
        double limit = kind == EdgeKind.GEODESIC ? near : near / 5;
        double piece = distance(from, to);
        boolean tiny = t2 - t1 < 1e-13 || piece < 1e-8;
        if ((piece < limit && piece < 500_000) || tiny) {
            double d = toTo.azi1 - toFrom.azi1;
            return d - 360 * Math.rint(d / 360);
        }
        double mid = (t1 + t2) / 2;
        return turn(p, side, t1, mid) + turn(p, side, mid, t2);
    }

    /// A position on an edge: share `t` of its length, or of its longitude where it is no geodesic.
    public static LatLon on(EdgeKind kind, LatLon a, LatLon b, double t) {
        return side(kind, a, b).at(t);
    }

    private static Side side(EdgeKind kind, LatLon a, LatLon b) {
        double dLon = b.lonDeg() - a.lonDeg();
        GeodesicData whole = inverse(a, b);
        return new Side(kind, a, b, dLon - 360 * Math.rint(dLon / 360), whole.azi1, whole.s12);
    }

    private record Side(
            EdgeKind kind, LatLon a, LatLon b, double dLonDeg, double azimuthDeg, double lengthM) {

        LatLon at(double t) {
            if (t == 0 || t == 1) {
                return t == 0 ? a : b;
            }
            if (kind == EdgeKind.GEODESIC || dLonDeg == 0) {
                return Geodesics.move(a, azimuthDeg, t * lengthM);
            }
            double lon = a.lonDeg() + t * dLonDeg;
            lon -= 360 * Math.rint(lon / 360);
            if (kind == EdgeKind.PLANAR || a.latDeg() == b.latDeg()) {
                return new LatLon(a.latDeg() + t * (b.latDeg() - a.latDeg()), lon);
            }
            return new LatLon(rhumbLatDeg(t), lon);
        }

        private double rhumbLatDeg(double t) {
            double start = isometric(a.latDeg());
            double aim = start + t * (isometric(b.latDeg()) - start);
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
            return (lo + hi) / 2;
        }
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
