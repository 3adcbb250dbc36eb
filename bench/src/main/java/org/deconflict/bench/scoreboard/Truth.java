package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.bench.scoreboard.Course.Visit;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.geo.Circle;

/// What truly happened on a course, as it has to be told.
///
/// A track that is out for less than 10 s, or nowhere 20 m away, has not left: its exit and its next entry
/// may be told or not; nor has one that ends so. A course on which that is not plain (up to a minute, up to 60 m) is of no use.
final class Truth {

    private static final long SURELY_OUT_US = 60_000_000;
    private static final double SURELY_OUT_M = 60;
    private static final long SURELY_IN_US = 10_000_000;
    private static final double SURELY_IN_M = 20;

    private final Course course;
    private final Circle circle;
    private final List<Event> events = new ArrayList<>();

    private Truth(Course course, Circle circle) {
        this.course = course;
        this.circle = circle;
    }

    /// The events of a course, in order; empty where it is not plain what has to be told.
    static Optional<List<Event>> of(Course course, Circle circle) {
        Truth truth = new Truth(course, circle);
        return truth.find(course.visits(circle)) ? Optional.of(truth.events) : Optional.empty();
    }

    private boolean find(List<Visit> visits) {
        int first = 0;
        for (int i = 0; i < visits.size(); i++) {
            Optional<Boolean> out = i + 1 == visits.size() ? Optional.of(true) : isOut(visits, i);
            if (out.isEmpty()) {
                return false;
            }
            if (out.get()) {
                add(visits.subList(first, i + 1));
                first = i + 1;
            }
        }
        return true;
    }

    /// Whether the track has left between a visit and the next; empty where that is not plain.
    private Optional<Boolean> isOut(List<Visit> visits, int i) {
        long fromUs = visits.get(i).toUs();
        long toUs = visits.get(i + 1).fromUs();
        double awayM = course.farthestOutM(circle, fromUs, toUs);
        if (toUs - fromUs > SURELY_OUT_US && awayM > SURELY_OUT_M) {
            return Optional.of(true);
        }
        boolean in = toUs - fromUs < SURELY_IN_US || awayM < SURELY_IN_M;
        return in ? Optional.of(false) : Optional.empty();
    }

    /// Visits that count as one.
    private void add(List<Visit> one) {
        long fromUs = one.getFirst().fromUs();
        long toUs = one.getLast().toUs();
        long endUs = (course.at().size() - 1) * course.everyUs();
        if (one.stream().noneMatch(this::isHeard)) {
            events.add(new Event(course.track(), Kind.CROSSING, fromUs, true));
            return;
        }
        if (fromUs > 0) {
            events.add(new Event(course.track(), Kind.ENTRY, fromUs, true));
        }
        for (int i = 1; i < one.size(); i++) {
            events.add(new Event(course.track(), Kind.EXIT, one.get(i - 1).toUs(), false));
            events.add(new Event(course.track(), Kind.ENTRY, one.get(i).fromUs(), false));
        }
        if (toUs < endUs) {
            boolean owed =
                    endUs - toUs > SURELY_OUT_US
                            && course.farthestOutM(circle, toUs, endUs) > SURELY_OUT_M;
            events.add(new Event(course.track(), Kind.EXIT, toUs, owed));
        }
    }

    /// Whether a fix falls into the visit.
    private boolean isHeard(Visit visit) {
        long every = course.everyUs();
        return Math.floorDiv(visit.toUs(), every) * every >= visit.fromUs();
    }
}
