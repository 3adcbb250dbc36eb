package org.deconflict.geo.index;

/// Sine and cosine of an angle in degrees, from the table of [Spot]. Mutable, one owner. Error: 3e-16.
final class Turn {
    double sin;
    double cos;

    /// Any angle of −360° to 360°.
    void of(double deg) {
        int step = Spot.step(deg);
        double d = (deg - step * Spot.STEP_DEG) * Spot.RAD;
        double dSin = Spot.sin(d);
        double dCos = Spot.cos(d);
        int at = Spot.tableAt(step);
        sin = Spot.tableSin(at) * dCos + Spot.tableCos(at) * dSin;
        cos = Spot.tableCos(at) * dCos - Spot.tableSin(at) * dSin;
    }
}
