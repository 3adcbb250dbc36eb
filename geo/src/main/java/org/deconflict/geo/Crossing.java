package org.deconflict.geo;

/// A change of membership along a path: how many metres from its start, and whether into the outline.
///
/// From `atM` on, the new membership holds.
public record Crossing(double atM, boolean inward) {}
