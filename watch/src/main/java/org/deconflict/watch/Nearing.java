package org.deconflict.watch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Confirmation;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.watch.Passage.Span;

/// Will it be inside if it goes on as it does? Judged at the newest fix of a track that is outside.
///
/// `nominal`: the way at the fix's course and speed along the geodesic, at constant height, first is
/// in the zone while the zone holds. `earliest`: at the greatest speed straight to the outline.
/// `certain`: first so deep inside on that way that neither the stated accuracy nor, where course and speed come
/// from two fixes, what their accuracies make of them can matter.
/// One open alert a track and zone. It is said again when `nominal` moves by more than 10 s and 10 %
/// of what is left, or when the level changes; between fixes the level rises by the clock. A level
/// falls only when `nominal` moved. A zone may want several sights before the first is said ([Confirmation]). An open approach is kept until the way misses the zone for
/// [#KEEP] times the horizon, so that it does not flap at the horizon.
final class Nearing {

    static final double KEEP = 1.2;

    private static final double MOVED_S = 10;
    private static final double MOVED_SHARE = 0.1;

    /// Seconds before entry at which the usual level rises; see `Zone.levelOf`.
    static final long[] RISES_US = {300_000_000L, 60_000_000L};

    /// An entry that is nearer than this is never waited with.
    private static final long AT_ONCE_US = 60_000_000L;

    /// Depth is sought until this near (metres), in at most this many steps.
    private static final double DEPTH_M = 1e-3;

    private static final int MAX_STEPS = 200;

    private final WatchRules rules;
    private final Plausible plausible;

    Nearing(WatchRules rules, Plausible plausible) {
        this.rules = rules;
        this.plausible = plausible;
    }

    /// How far ahead a motion is looked after, in metres.
    double wayM(Motion motion) {
        return Math.min(GeodesicPath.MAX_LENGTH_M, motion.speedMps() * rules.horizonS() * KEEP);
    }

    /// Judges the newest fix, outside the zone, and says what changed.
    void judge(Track track, Pair pair, Ahead where, Teller teller) {
        History fixes = track.fixes();
        Optional<Finding.Approaching> ahead = ahead(pair.zone(), fixes, where);
        Optional<Approach> open = pair.approach();
        if (open.isEmpty()) {
            ahead.filter(a -> isWithinHorizon(a.nominalUs() - lastUs(fixes)))
                    .filter(a -> isConfirmed(pair, fixes, a))
                    .ifPresent(a -> open(track, pair, a, teller));
        } else if (ahead.isEmpty()) {
            end(track, pair, lastUs(fixes), teller);
        } else {
            compare(track, pair, open.get(), ahead.get(), teller);
        }
    }

    /// Whether an approach that is seen now was seen often enough to be said, or is too near to wait.
    private static boolean isConfirmed(Pair pair, History fixes, Finding.Approaching a) {
        Confirmation rule = pair.zone().zone().rules().approach();
        long nowUs = lastUs(fixes);
        if (rule.isAtOnce() || a.nominalUs() - nowUs <= AT_ONCE_US) {
            return true;
        }
        long sinceUs =
                Math.max(
                        fixes.timeUs(Math.max(0, fixes.size() - rule.of())),
                        nowUs - Math.round(rule.withinS() * 1e6));
        return pair.sighted(nowUs, sinceUs) >= rule.reports();
    }

    /// Whether an entry so many microseconds ahead is near enough to be told of.
    boolean isWithinHorizon(long leftUs) {
        return leftUs <= rules.horizonS() * 1e6;
    }

    /// Whether judging an open approach would surely say nothing, given that the entry is left to come in no
    /// less and no more than so many microseconds. As [#judge] has it, without the exact way: what is not said
    /// at both ends of such a stretch is said nowhere between.
    static boolean isQuiet(Track track, Pair pair, long soonestUs, long latestUs) {
        long lastUs = lastUs(track.fixes());
        Approach open = pair.approach().orElseThrow();
        return !tells(pair, open, lastUs, soonestUs) && !tells(pair, open, lastUs, latestUs);
    }

    /// Takes an open approach back as of this time, by the newest fix: where it is now is what matters.
    void end(Track track, Pair pair, long timeUs, Teller teller) {
        if (pair.approach().isEmpty()) {
            return;
        }
        Approach open = pair.approach().get();
        teller.retract(
                Subject.of(track, pair.zone()),
                new Said(newest(track, pair, open.mark().finding()), open.id()),
                timeUs,
                AlertReason.NO_LONGER_APPROACHING);
        pair.endApproach();
    }

    /// Raises the level of an open approach as the clock shows this time. What is said is of the newest
    /// fix, its time included: nobody was heard at the moment at which the clock moved on.
    void rise(Due.Rise due, Concern concern, Teller teller) {
        Pair pair = due.pair();
        if (pair.approach().isEmpty()) {
            return;
        }
        Approach a = pair.approach().get();
        Level level = level(pair.zone(), a.nominalUs() - due.atUs());
        if (level.compareTo(a.level()) > 0) {
            Mark mark = seenNow(due.whose(), pair, concern).orElse(a.mark());
            say(due.whose(), pair, mark.because(AlertReason.LEVEL_CHANGED), level, teller);
        }
    }

    /// The approach as the newest fix shows it, if that fix tells one.
    private Optional<Mark> seenNow(Track track, Pair pair, Concern concern) {
        Motion motion = new Motion();
        plausible.motion(track, motion);
        if (!motion.known()) {
            return Optional.empty();
        }
        Ahead ahead = new Ahead(motion, concern.entry(track, pair.zone(), motion));
        return ahead(pair.zone(), track.fixes(), ahead).map(found -> newest(track, pair, found));
    }

    private void open(Track track, Pair pair, Finding.Approaching a, Teller teller) {
        Level level = level(pair.zone(), a.nominalUs() - lastUs(track.fixes()));
        say(track, pair, newest(track, pair, a), level, teller);
    }

    private void compare(
            Track track, Pair pair, Approach open, Finding.Approaching a, Teller teller) {
        long leftUs = a.nominalUs() - lastUs(track.fixes());
        boolean moved = hasMoved(open, a.nominalUs(), leftUs);
        Level level = level(pair.zone(), leftUs);
        if (moved || level.compareTo(open.level()) > 0) {
            AlertReason reason = moved ? AlertReason.NOMINAL_MOVED : AlertReason.LEVEL_CHANGED;
            say(track, pair, newest(track, pair, a).because(reason), level, teller);
        }
    }

    private static boolean tells(Pair pair, Approach open, long lastUs, long leftUs) {
        return hasMoved(open, lastUs + leftUs, leftUs)
                || level(pair.zone(), leftUs).compareTo(open.level()) > 0;
    }

    private static boolean hasMoved(Approach open, long nominalUs, long leftUs) {
        double toleranceUs = Math.max(MOVED_S * 1e6, MOVED_SHARE * leftUs);
        return Math.abs(nominalUs - open.nominalUs()) > toleranceUs;
    }

    private static void say(Track track, Pair pair, Mark mark, Level level, Teller teller) {
        String id =
                teller.say(
                        Subject.of(track, pair.zone()),
                        mark,
                        pair.approach().map(Approach::id),
                        level);
        long nominalUs = ((Finding.Approaching) mark.finding()).nominalUs();
        pair.setApproach(new Approach(id, mark, nominalUs, level));
    }

    private static Mark newest(Track track, Pair pair, Finding finding) {
        History fixes = track.fixes();
        int last = fixes.size() - 1;
        return mark(
                pair.zone(), fixes.at(last), fixes.timeUs(last), fixes.accuracyM(last), finding);
    }

    private static Mark mark(
            WatchedZone zone, LatLon at, long timeUs, double uncertaintyM, Finding finding) {
        return new Mark(
                timeUs,
                timeUs,
                true,
                at,
                zone.distanceM(at),
                uncertaintyM,
                AlertReason.COURSE_AND_SPEED,
                finding);
    }

    private static Level level(WatchedZone zone, long leftUs) {
        return zone.zone().levelOf(AlertKind.APPROACHING, leftUs / 1e6);
    }

    private static long lastUs(History fixes) {
        return fixes.timeUs(fixes.size() - 1);
    }

    private Optional<Finding.Approaching> ahead(WatchedZone zone, History fixes, Ahead where) {
        Motion motion = where.motion();
        int last = fixes.size() - 1;
        LatLon at = fixes.at(last);
        double wayM = wayM(motion);
        double distanceM = Math.max(0, zone.distanceM(at));
        if (wayM == 0 || distanceM > wayM) {
            return Optional.empty();
        }
        long fromUs = fixes.timeUs(last);
        Passage way =
                new Passage(
                        new GeodesicPath(at, motion.courseDeg(), wayM),
                        fromUs,
                        fromUs + Math.round(wayM / motion.speedMps() * 1e6),
                        fixes.altM(last),
                        fixes.altM(last));
        OptionalLong entry = nominalUs(zone, way, where.entry());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        long nominalUs = entry.getAsLong();
        double mps =
                Math.max(
                        motion.speedMps(),
                        Speeds.greatestMps(
                                rules, zone.zone().rules().maxSpeedMps(), fixes, last, last));
        long soonestUs = fromUs + Math.round(distanceM / mps * 1e6);
        long earliestUs = Math.min(nominalUs, Math.max(soonestUs, zone.fromUs()));
        OptionalLong certain =
                certainUs(zone, way, nominalUs, new Blur(fixes.accuracyM(last), motion));
        return Optional.of(new Finding.Approaching(earliestUs, nominalUs, certain));
    }

    private static OptionalLong nominalUs(WatchedZone zone, Passage way, Optional<Bracket> entry) {
        if (entry.isPresent()) {
            return entry.get().equals(Bracket.NEVER)
                    ? OptionalLong.empty()
                    : OptionalLong.of(way.entryUs(zone, entry.get()));
        }
        List<Span> spans = way.inside(zone);
        return spans.isEmpty() ? OptionalLong.empty() : OptionalLong.of(spans.getFirst().fromUs());
    }

    /// How far off the way the track may be: `atStartM`, and so much more for each metre of way.
    private record Blur(double atStartM, double growth) {

        Blur(double accuracyM, Motion motion) {
            this(
                    Double.isNaN(accuracyM) ? 0 : accuracyM,
                    motion.speedMps() == 0 ? 0 : motion.blurMps() / motion.speedMps());
        }
    }

    /// Walks into the zone by as much as is missing in depth: no step can pass the place sought,
    /// because the distance changes by at most a metre for a metre of way, and the blur only grows.
    private static OptionalLong certainUs(
            WatchedZone zone, Passage way, long nominalUs, Blur blur) {
        if (blur.atStartM == 0 && blur.growth == 0) {
            return OptionalLong.of(nominalUs);
        }
        double lengthM = way.path().lengthM();
        double usPerM = (way.toUs() - way.fromUs()) / lengthM;
        double m = (nominalUs - way.fromUs()) / usPerM;
        for (int i = 0; i < MAX_STEPS && m <= lengthM; i++) {
            double missingM = zone.distanceM(way.path().at(m)) + blur.atStartM + blur.growth * m;
            if (missingM <= DEPTH_M) {
                long timeUs = way.fromUs() + Math.round(m * usPerM);
                return zone.holds(timeUs) ? OptionalLong.of(timeUs) : OptionalLong.empty();
            }
            m += missingM;
        }
        return OptionalLong.empty();
    }
}
