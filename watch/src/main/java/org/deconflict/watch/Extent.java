package org.deconflict.watch;

import java.util.List;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Finding;

/// From when to when the episode lasts that a mark belongs to, and whether the mark is its end.
/// Closed; unbounded where the other edge is not among the marks.
record Extent(long fromUs, long toUs, boolean end, boolean implausible) {

    /// The episode of mark `i` in a list in order of time.
    static Extent of(List<Mark> marks, int i) {
        Mark mark = marks.get(i);
        return switch (mark.finding()) {
            case Finding.Crossed c -> new Extent(c.enteredUs(), c.leftUs(), false, false);
            case Finding.PossiblyCrossed p ->
                    new Extent(p.lastHeardUs(), p.nextHeardUs(), false, false);
            case Finding.Left l -> new Extent(begunUs(marks, i), mark.timeUs(), true, false);
            case Finding.Entered e -> new Extent(mark.timeUs(), endedUs(marks, i), false, false);
            case Finding.FoundInside f ->
                    new Extent(mark.timeUs(), endedUs(marks, i), false, false);
            case Finding.Implausible m -> instant(mark);
            case Finding.Approaching a -> instant(mark);
            case Finding.Undecided u -> instant(mark);
            case Finding.Silent s -> instant(mark);
            case Finding.Retracted r -> instant(mark);
        };
    }

    /// Whether what was said is of the same edge of an episode that overlaps this one.
    boolean meets(Said said, List<Said> all) {
        List<Mark> marks = all.stream().map(Said::mark).toList();
        Extent other = of(marks, all.indexOf(said));
        return end == other.end
                && implausible == other.implausible
                && fromUs <= other.toUs
                && other.fromUs <= toUs;
    }

    private static Extent instant(Mark mark) {
        return new Extent(
                mark.timeUs(), mark.timeUs(), false, mark.kind() == AlertKind.IMPLAUSIBLE);
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
