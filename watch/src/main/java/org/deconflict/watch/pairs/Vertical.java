package org.deconflict.watch.pairs;

/// How far one is above the other, and how fast that grows: metres and metres a second.
///
/// `NaN` where one of the heights is not known, which counts as the same height.
public record Vertical(double aboveM, double climbMps) {

    /// At constant heights.
    static Vertical of(double altM, double otherAltM) {
        return new Vertical(otherAltM - altM, 0);
    }
}
