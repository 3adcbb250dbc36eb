package org.deconflict.geo.index;

/// What one look along a way writes to on its way. One owner.
final class Scratch {
    final Way way = new Way();
    final Asking asking = new Asking();
    final Found found = new Found();

    /// Rounds that were met in this stretch.
    final Seen seen = new Seen();

    final Walk.Step step = new Walk.Step();

    final Trail trail = new Trail();

    /// What was read ahead: kept, so that reading it is not left out.
    int fetched;

    final Window window = new Window();
    final Discs.Disc disc = new Discs.Disc();
    final Sides.Side side = new Sides.Side();
    final Spot spot = new Spot();
}
