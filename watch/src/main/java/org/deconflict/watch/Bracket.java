package org.deconflict.watch;

/// Two distances along a way, in metres, between which it enters an outline, once.
record Bracket(double fromM, double toM) {}
