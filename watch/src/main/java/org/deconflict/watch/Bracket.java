package org.deconflict.watch;

/// Two distances along a way, in metres, between which it enters an outline, once; or [#NEVER].
record Bracket(double fromM, double toM) {

    /// It does not enter.
    static final Bracket NEVER = new Bracket(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
