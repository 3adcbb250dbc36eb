package org.deconflict.watch.pairs;

/// How long before a loss of separation each level begins, in seconds; a graver level not earlier.
public record LookAhead(double advisoryS, double cautionS, double warningS) {

    /// The longest look ahead, in seconds.
    public static final double MAX_S = 3_600;

    public LookAhead {
        if (!(advisoryS > 0 && advisoryS <= MAX_S)) {
            throw new IllegalArgumentException(
                    "advisoryS is " + advisoryS + ", must be above 0 and at most 3600 seconds");
        }
        if (!(cautionS >= 0 && cautionS <= advisoryS)) {
            throw new IllegalArgumentException(
                    "cautionS is " + cautionS + ", must be 0.." + advisoryS + " (advisoryS)");
        }
        if (!(warningS >= 0 && warningS <= cautionS)) {
            throw new IllegalArgumentException(
                    "warningS is " + warningS + ", must be 0.." + cautionS + " (cautionS)");
        }
    }

    /// The time of a level, 1 to 3.
    double of(int level) {
        return level == 1 ? advisoryS : level == 2 ? cautionS : warningS;
    }
}
