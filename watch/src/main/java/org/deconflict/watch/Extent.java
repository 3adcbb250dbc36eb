package org.deconflict.watch;

import java.util.List;
import org.deconflict.model.Finding;

/// From when to when the episode lasts that a mark belongs to, and which edge of it the mark is.
/// Closed; unbounded where the other edge is not among the marks.
record Extent(long fromUs, long toUs, Edge edge) {

    /// What may take the place of what, when it is found otherwise.
    enum Edge {
        BEGINNING,
        END,
        MOMENT
    }

    /// The episode of mark `i` in a list in order of time.
    static Extent of(List<Mark> marks, int i) {
        Mark mark = marks.get(i);
        return switch (mark.finding()) {
            case Finding.Crossed c -> new Extent(c.enteredUs(), c.leftUs(), Edge.BEGINNING);
            case Finding.PossiblyCrossed p ->
                    new Extent(p.lastHeardUs(), p.nextHeardUs(), Edge.BEGINNING);
            case Finding.Left l -> new Extent(begunUs(marks, i), mark.timeUs(), Edge.END);
            case Finding.Entered e -> new Extent(mark.timeUs(), endedUs(marks, i), Edge.BEGINNING);
            case Finding.FoundInside f ->
                    new Extent(mark.timeUs(), endedUs(marks, i), Edge.BEGINNING);
            case Finding.Implausible m -> moment(mark);
            case Finding.Approaching a -> moment(mark);
            case Finding.Undecided u -> moment(mark);
            case Finding.Encounter e -> moment(mark);
            case Finding.NearShadow n -> moment(mark);
            case Finding.Silent s -> moment(mark);
            case Finding.Retracted r -> moment(mark);
        };
    }

    /// Whether what was said is of the same edge of an episode that overlaps this one.
    boolean meets(Said said, List<Said> all) {
        List<Mark> marks = all.stream().map(Said::mark).toList();
        Extent other = of(marks, all.indexOf(said));
        return edge == other.edge && fromUs <= other.toUs && other.fromUs <= toUs;
    }

    private static Extent moment(Mark mark) {
        return new Extent(mark.timeUs(), mark.timeUs(), Edge.MOMENT);
    }

    private static long begunUs(List<Mark> marks, int i) {
        return i > 0 && marks.get(i - 1).opens() ? marks.get(i - 1).timeUs() : Long.MIN_VALUE;
    }

    private static long endedUs(List<Mark> marks, int i) {
        return i + 1 < marks.size() && marks.get(i + 1).closes()
                ? marks.get(i + 1).timeUs()
                : Long.MAX_VALUE;
    }
}
