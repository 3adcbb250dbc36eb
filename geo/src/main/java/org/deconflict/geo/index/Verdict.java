package org.deconflict.geo.index;

/// What a test says of a position, or of all positions in a cell.
enum Verdict {
    INSIDE,
    OUTSIDE,
    /// Both are possible: ask more exactly, or look closer.
    UNDECIDED
}
