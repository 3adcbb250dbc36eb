package org.deconflict.watch;

record Crossing(double atM, boolean inward) {}
