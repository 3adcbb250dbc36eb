package org.deconflict.warn;

/// Until when a rung waits. Closed: an answer heard at `atUs` before the deadline is handled counts.
///
/// `ordinal` counts the deadlines of a run, so that one that was replaced is recognised as stale.
public record Deadline(String run, int rung, int ordinal, long atUs) {}
