package org.deconflict.watch.pairs;

/// One coordinate of a piece of a way on a face, counted in cells: it glides evenly from one end to the
/// other, give or take a pad. Threads: one owner.
final class Glide {

    /// What goes less far than this, in cells, stands still; the pad has forty times that room.
    private static final double STILL = 1e-7;

    private final Cells cells;
    private double begin;
    private double gone;
    private double perGone;
    private double pad;

    Glide(Cells cells) {
        this.cells = cells;
    }

    /// From coordinate to coordinate, never with a lesser largest coordinate, bowed by so many cells, within
    /// so many metres.
    void set(double from, double to, double majorM, double bow, double padM) {
        begin = cells.at(from);
        double end = cells.at(to);
        gone = end - begin;
        perGone = Math.abs(gone) < STILL ? 0 : 1 / gone;
        double nearest =
                Math.clamp(
                        cells.lines() / 2.0,
                        Math.min(begin, end) - bow,
                        Math.max(begin, end) + bow);
        double most = Math.max(Math.abs(from), Math.abs(to)) + 3 * bow / cells.lines();
        pad = bow + cells.pad(most, nearest, majorM, padM);
    }

    /// The first line touched between two shares of the piece, cut to the face.
    int first(double from, double to) {
        return (int) Math.max(0, begin + Math.min(from * gone, to * gone) - pad);
    }

    /// The last, less than the first if none is.
    int last(double from, double to) {
        double last = Math.floor(begin + Math.max(from * gone, to * gone) + pad);
        return (int) Math.min(cells.lines() - 1, last);
    }

    /// From which share of the piece on this line is touched.
    double in(int line) {
        double edge = gone > 0 ? line - pad : line + 1 + pad;
        return perGone == 0 ? 0 : Math.max(0, (edge - begin) * perGone);
    }

    /// Until which share.
    double out(int line) {
        double edge = gone > 0 ? line + 1 + pad : line - pad;
        return perGone == 0 ? 1 : Math.min(1, (edge - begin) * perGone);
    }
}
