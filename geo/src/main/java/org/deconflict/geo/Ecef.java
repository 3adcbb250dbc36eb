package org.deconflict.geo;

/// A point in space, metres from the earth's centre: x to longitude 0, y to 90° east, z to the north.
record Ecef(double x, double y, double z) {

    /// The surface point of a position. Error: 5 nm.
    static Ecef of(double latDeg, double lonDeg) {
        double lat = StrictMath.toRadians(latDeg);
        double lon = StrictMath.toRadians(lonDeg);
        double sin = StrictMath.sin(lat);
        double n = Wgs84.A / Math.sqrt(1 - Wgs84.E2 * sin * sin);
        double r = n * StrictMath.cos(lat);
        return new Ecef(r * StrictMath.cos(lon), r * StrictMath.sin(lon), n * (1 - Wgs84.E2) * sin);
    }

    static Ecef of(LatLon p) {
        return of(p.latDeg(), p.lonDeg());
    }

    /// A position in the direction of this point; the north pole when there is no direction.
    LatLon below() {
        double r = Math.sqrt(x * x + y * y);
        if (r < 1 && Math.abs(z) < 1) {
            return new LatLon(90, 0);
        }
        double lat = StrictMath.atan2(z, r * (1 - Wgs84.E2));
        return new LatLon(
                Math.min(90, Math.max(-90, StrictMath.toDegrees(lat))),
                Wgs84.lon(StrictMath.toDegrees(StrictMath.atan2(y, x))));
    }

    /// The point at a share of the straight way to another.
    Ecef towards(Ecef o, double share) {
        return new Ecef(x + share * (o.x - x), y + share * (o.y - y), z + share * (o.z - z));
    }

    /// This point, seen from another.
    Ecef from(Ecef o) {
        return new Ecef(x - o.x, y - o.y, z - o.z);
    }

    /// The same from the earth's centre, where this is seen from another point.
    Ecef at(Ecef o) {
        return new Ecef(x + o.x, y + o.y, z + o.z);
    }

    /// As three floats can hold it.
    Ecef rounded() {
        return new Ecef((float) x, (float) y, (float) z);
    }

    /// Square to both, as long as the area between them.
    Ecef cross(Ecef o) {
        return new Ecef(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double dot(Ecef o) {
        return x * o.x + y * o.y + z * o.z;
    }

    double distanceM(Ecef o) {
        double dx = x - o.x;
        double dy = y - o.y;
        double dz = z - o.z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// Where on the way from `a` to `b` the point nearest to this one lies: 0 at `a`, 1 at `b`.
    double shareAlong(Ecef a, Ecef b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double dz = b.z - a.z;
        double length2 = dx * dx + dy * dy + dz * dz;
        if (length2 == 0) {
            return 0;
        }
        double t = ((x - a.x) * dx + (y - a.y) * dy + (z - a.z) * dz) / length2;
        return Math.min(1, Math.max(0, t));
    }

    /// Distance to the straight segment from `a` to `b`.
    double distanceM(Ecef a, Ecef b) {
        double share = shareAlong(a, b);
        double dx = a.x + share * (b.x - a.x) - x;
        double dy = a.y + share * (b.y - a.y) - y;
        double dz = a.z + share * (b.z - a.z) - z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
