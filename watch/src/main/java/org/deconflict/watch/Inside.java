package org.deconflict.watch;

import java.util.List;
import java.util.function.Consumer;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.watch.Passage.Bound;
import org.deconflict.watch.Passage.Span;

/// Is it inside? Found inside, entered, left, crossed, possibly crossed and undecided, for one zone.
///
/// Between fixes at most [#MAX_GAP_US] apart the track is taken to go evenly along the geodesic;
/// over a longer gap nothing is known but that a stay with fixes inside on both sides goes on.
/// Entry is said at the very fix. Exit is said by the [ExitRule]; its time is the crossing. A fix outside whose stated accuracy reaches over the
/// line is undecided, once for as long as such fixes follow each other.
final class Inside implements Fold<Place> {

    /// Fixes at most this far apart tell the way between them. Closed.
    static final long MAX_GAP_US = 300_000_000L;

    /// Added where sums of distances are compared, for rounding (metres).
    private static final double SLACK_M = 1e-3;

    private final WatchedZone zone;
    private final WatchRules rules;
    private final ExitRule exit;

    Inside(WatchedZone zone, WatchRules rules) {
        this.zone = zone;
        this.rules = rules;
        this.exit = new ExitRule(zone);
    }

    @Override
    public Place start() {
        return Place.OUTSIDE;
    }

    @Override
    public Place step(Place before, History fixes, int index, Consumer<Mark> found) {
        Step s = new Step(fixes, index, found);
        Place after = s.from(before);
        return after.staying() ? after : s.doubting(before);
    }

    @Override
    public void tail(Place last, History fixes, long highUs, Consumer<Mark> found) {
        Step s = new Step(fixes, fixes.size() - 1, found);
        Place now = last;
        if (s.beganRound(now, s.index, highUs)) {
            now = s.begin(Mark.TAIL, s.at);
        }
        if (zone.toUs() > highUs || zone.toUs() <= zone.fromUs()) {
            return;
        }
        switch (now) {
            case Place.Outside o -> {}
            case Place.Doubtful d -> {}
            case Place.Inside i -> s.end(Mark.TAIL, s.at);
            case Place.Leaving l -> s.left(Mark.TAIL, l);
        }
    }

    @Override
    public boolean apart(Place state, long stepUs, long changedUs) {
        return !(state instanceof Place.Leaving) || stepUs - changedUs > exit.exitUs();
    }

    /// One step of the fold: the fix that is judged, and the one before it.
    private final class Step {

        private final History fixes;
        private final int index;
        private final long timeUs;
        private final LatLon at;
        private final Consumer<Mark> found;

        Step(History fixes, int index, Consumer<Mark> found) {
            this.fixes = fixes;
            this.index = index;
            this.timeUs = fixes.timeUs(index);
            this.at = fixes.at(index);
            this.found = found;
        }

        Place from(Place before) {
            if (index == 0) {
                return inside() ? foundInside(AlertReason.FIRST_HEARD_INSIDE) : Place.OUTSIDE;
            }
            if (timeUs - fixes.timeUs(index - 1) > MAX_GAP_US) {
                return acrossGap(before);
            }
            return switch (before) {
                case Place.Outside o -> fromOutside();
                case Place.Doubtful d -> fromOutside();
                case Place.Inside i -> inside() ? before : leave();
                case Place.Leaving l -> inside() ? Place.INSIDE : stillLeaving(l);
            };
        }

        /// Outside now: whether the stated accuracy reaches over the line, said on coming near.
        Place doubting(Place before) {
            if (Double.isNaN(accuracyM())
                    || !zone.holds(timeUs)
                    || !zone.zone().band().holds(fixes.altM(index))
                    || zone.distanceM(at) > accuracyM()) {
                return Place.OUTSIDE;
            }
            if (before.equals(Place.OUTSIDE)) {
                say(timeUs, timeUs, at, AlertReason.ACCURACY_OVER_LINE, new Finding.Undecided());
            }
            return Place.DOUBTFUL;
        }

        boolean inside() {
            return zone.holds(timeUs) && zone.surrounds(fixes, index);
        }

        Place fromOutside() {
            long beforeUs = fixes.timeUs(index - 1);
            if (!zone.holdsWithin(beforeUs, timeUs)) {
                return Place.OUTSIDE;
            }
            boolean inside = inside();
            if (!inside && wayMisses()) {
                return Place.OUTSIDE;
            }
            Passage way = Passage.between(fixes, index - 1, index);
            List<Span> spans = way.inside(zone);
            if (spans.isEmpty()) {
                return inside ? entered(timeUs, at, Bound.LINE) : Place.OUTSIDE;
            }
            Span first = spans.getFirst();
            if (first.from() == Bound.VALIDITY) {
                begin(timeUs, way.at(first.fromUs()));
                return inside ? Place.INSIDE : leave(way, spans);
            }
            if (inside) {
                return entered(first.fromUs(), way.at(first.fromUs()), first.from());
            }
            return crossed(way, first.fromUs(), spans.getLast().toUs());
        }

        Place leave() {
            Passage way = Passage.between(fixes, index - 1, index);
            return leave(way, way.inside(zone));
        }

        Place stillLeaving(Place.Leaving leaving) {
            if (wayMisses()) {
                return confirm(leaving);
            }
            Passage way = Passage.between(fixes, index - 1, index);
            List<Span> spans = way.inside(zone);
            return spans.isEmpty() ? confirm(leaving) : leave(way, spans);
        }

        /// Nothing is known of the way: what was pending is said, and only what is certain goes on.
        Place acrossGap(Place before) {
            Place now = before;
            if (before instanceof Place.Leaving leaving) {
                now = left(timeUs, leaving);
            } else if (beganRound(before, index - 1, timeUs)) {
                now = begin(timeUs, fixes.at(index - 1));
            }
            if (inside()) {
                return now.equals(Place.INSIDE) ? now : foundInside(gapReason());
            }
            if (now.equals(Place.INSIDE)) {
                return zone.toUs() <= timeUs
                        ? end(timeUs, fixes.at(index - 1))
                        : confirm(goneInGap());
            }
            possiblyCrossed();
            return Place.OUTSIDE;
        }

        /// Whether the zone was registered round the track: inside at `from`, and begun by `untilUs`.
        boolean beganRound(Place before, int from, long untilUs) {
            return zone.begunLive()
                    && !before.staying()
                    && fixes.timeUs(from) < zone.fromUs()
                    && zone.fromUs() <= untilUs
                    && zone.fromUs() < zone.toUs()
                    && zone.surrounds(fixes, from);
        }

        private Place leave(Passage way, List<Span> spans) {
            long exitUs = spans.isEmpty() ? way.fromUs() : spans.getLast().toUs();
            Bound by = spans.isEmpty() ? Bound.LINE : spans.getLast().to();
            if (by == Bound.VALIDITY) {
                return end(timeUs, way.at(exitUs));
            }
            AlertReason reason =
                    by == Bound.HEIGHT || (by == Bound.WAY && zone.distanceM(at) <= 0)
                            ? AlertReason.ALTITUDE_OUT_OF_BAND
                            : AlertReason.LINE_CROSSED_OUTWARD;
            return confirm(
                    new Place.Leaving(exitUs, exitUs, true, way.at(exitUs), accuracyM(), reason));
        }

        /// Out at some time in the gap: at the latest so early that it could get as far as it is.
        private Place.Leaving goneInGap() {
            double distanceM = zone.distanceM(at);
            long wayUs = Math.round(Math.max(0, distanceM) / greatestMps(index) * 1e6);
            AlertReason reason =
                    distanceM > 0
                            ? AlertReason.LINE_CROSSED_OUTWARD
                            : AlertReason.ALTITUDE_OUT_OF_BAND;
            return new Place.Leaving(timeUs, timeUs - wayUs, false, at, accuracyM(), reason);
        }

        private Place confirm(Place.Leaving leaving) {
            return exit.passed(leaving, fixes, index) ? left(timeUs, leaving) : leaving;
        }

        /// Whether the way is too short to touch the outline; false when either end is within it.
        private boolean wayMisses() {
            double fromM = zone.distanceM(fixes.at(index - 1));
            double toM = zone.distanceM(at);
            return fromM > 0
                    && toM > 0
                    && fromM + toM > Geodesics.distanceM(fixes.at(index - 1), at) + SLACK_M;
        }

        private AlertReason gapReason() {
            return fixes.timeUs(index - 1) < zone.fromUs() && zone.surrounds(fixes, index - 1)
                    ? zone.begunFor()
                    : AlertReason.FIRST_HEARD_INSIDE;
        }

        private void possiblyCrossed() {
            long beforeUs = fixes.timeUs(index - 1);
            if (!zone.holdsWithin(beforeUs, timeUs)) {
                return;
            }
            double mps = greatestMps(index - 1);
            double fromM = Math.max(0, zone.distanceM(fixes.at(index - 1)));
            double toM = Math.max(0, zone.distanceM(at));
            long soonestUs = Math.max(zone.fromUs(), beforeUs + Math.round(fromM / mps * 1e6));
            long latestUs = Math.min(zone.toUs() - 1, timeUs - Math.round(toM / mps * 1e6));
            if (soonestUs <= latestUs) {
                say(
                        timeUs,
                        timeUs,
                        at,
                        AlertReason.REACHABLE_IN_GAP,
                        new Finding.PossiblyCrossed(beforeUs, timeUs));
            }
        }

        private double greatestMps(int from) {
            return Speeds.greatestMps(rules, zone.zone().rules().maxSpeedMps(), fixes, from, index);
        }

        Place foundInside(AlertReason reason) {
            found.accept(mark(timeUs, timeUs, false, at, reason, new Finding.FoundInside()));
            return Place.INSIDE;
        }

        /// The zone began to hold round the track.
        Place begin(long stepUs, LatLon where) {
            say(stepUs, zone.fromUs(), where, zone.begunFor(), new Finding.FoundInside());
            return Place.INSIDE;
        }

        /// The zone ceased to hold round the track.
        Place end(long stepUs, LatLon where) {
            say(stepUs, zone.toUs(), where, zone.endedFor(), new Finding.Left());
            return Place.OUTSIDE;
        }

        private Place entered(long when, LatLon where, Bound by) {
            AlertReason reason =
                    by == Bound.HEIGHT
                            ? AlertReason.ALTITUDE_INTO_BAND
                            : AlertReason.LINE_CROSSED_INWARD;
            say(timeUs, when, where, reason, new Finding.Entered());
            return Place.INSIDE;
        }

        private Place crossed(Passage way, long enteredUs, long leftUs) {
            say(
                    timeUs,
                    enteredUs,
                    way.at(enteredUs),
                    AlertReason.PATH_THROUGH_ZONE,
                    new Finding.Crossed(enteredUs, leftUs));
            return Place.OUTSIDE;
        }

        Place left(long stepUs, Place.Leaving leaving) {
            found.accept(
                    new Mark(
                            stepUs,
                            leaving.exitUs(),
                            leaving.exact(),
                            leaving.at(),
                            zone.distanceM(leaving.at()),
                            leaving.uncertaintyM(),
                            leaving.reason(),
                            new Finding.Left()));
            return Place.OUTSIDE;
        }

        private void say(
                long stepUs, long when, LatLon where, AlertReason reason, Finding finding) {
            found.accept(mark(stepUs, when, true, where, reason, finding));
        }

        private Mark mark(
                long stepUs,
                long when,
                boolean exact,
                LatLon where,
                AlertReason reason,
                Finding finding) {
            return new Mark(
                    stepUs,
                    when,
                    exact,
                    where,
                    zone.distanceM(where),
                    accuracyM(),
                    reason,
                    finding);
        }

        private double accuracyM() {
            return fixes.accuracyM(index);
        }
    }
}
