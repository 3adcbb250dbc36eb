package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.geo.ClosestApproach;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;

/// One pair: what was said of it, and the levels that led there. Threads: the owner of [Proximity].
final class Meet {

    /// It is said again when the time of closest approach, still ahead, moved by more than both.
    private static final double MOVED_S = 10;

    private static final double MOVED_SHARE = 0.1;

    /// What was said last.
    private record Said(String id, long tcpaUs, Note note) {}

    /// What is to be said.
    private record Note(long timeUs, LatLon at, Finding finding, Level level, AlertReason reason) {}

    private final Mover track;
    private final Mover other;
    private final EncounterRule rule;
    private final Question question;
    private final LevelFilter filter;
    private Optional<Said> said = Optional.empty();
    private boolean wereClose;

    /// When separation was to be lost by the fixes before these.
    private long closeSinceUs = Long.MAX_VALUE;

    private long seenUs = Long.MIN_VALUE;
    private AlertKind lastKind = AlertKind.LEFT;
    private long lastUs = Long.MIN_VALUE;
    private int ordinal;

    Meet(Mover track, Mover other, EncounterRule rule, Question question) {
        this.track = track;
        this.other = other;
        this.rule = rule;
        this.question = question;
        this.filter = new LevelFilter(rule.steadying());
    }

    Mover track() {
        return track;
    }

    Mover whom() {
        return other;
    }

    Mover other(Mover one) {
        return one == track ? other : track;
    }

    /// How it is as of the later of both fixes: says what changed; false when it may be forgotten.
    boolean judge(Ways ways, boolean mayOpen, Telling to) {
        double fromS = Math.max(ways.fromS(track.slot), ways.fromS(other.slot));
        long fromUs = Math.max(track.fix.timeUs(), other.fix.timeUs());
        double spanS = Math.min(ways.toS(track.slot), ways.toS(other.slot)) - fromS;
        if (spanS < 0) {
            end(fromUs, AlertReason.NO_FIX, to);
            return false;
        }
        SteadyCourse a = ways.course(track.slot, fromS);
        SteadyCourse b = ways.course(other.slot, fromS);
        Vertical vertical = Vertical.of(track.fix.altM(), other.fix.altM());
        Optional<Within> lost = rule.minimum().lost(a, b, vertical, spanS);
        boolean now = lost.filter(w -> w.fromS() == 0).isPresent();
        filter.hear(fromS);
        double lossS = lost.map(Within::fromS).orElse(Double.POSITIVE_INFINITY);
        int level = filter.issue(fromS, rule.raw(lossS, filter.last()), now);
        if (level == 0) {
            end(fromUs, over(fromUs), to);
            return fromUs - seenUs <= rule.steadying().resetS() * 1e6 && seenUs != Long.MIN_VALUE;
        }
        wereClose |= now || closeSinceUs <= fromUs;
        closeSinceUs = lost.map(w -> fromUs + Math.round(w.fromS() * 1e6)).orElse(Long.MAX_VALUE);
        seenUs = fromUs;
        if (said.isEmpty() && !mayOpen) {
            return false;
        }
        ClosestApproach cpa = ClosestApproach.between(a, b, spanS);
        tell(new Sight(fromUs, a.from(), now, lost.isPresent(), cpa), named(level), to);
        return true;
    }

    /// What the newest fixes show.
    private record Sight(long timeUs, LatLon at, boolean now, boolean willBe, ClosestApproach cpa) {

        long tcpaUs() {
            return timeUs + Math.round(cpa.timeS() * 1e6);
        }
    }

    private void tell(Sight sight, Level level, Telling to) {
        AlertReason reason = sight.now ? AlertReason.TOO_CLOSE : AlertReason.COURSES_CONVERGE;
        if (said.isPresent()) {
            boolean ahead = sight.willBe && sight.cpa.timeS() > 0;
            boolean moved = ahead && hasMoved(sight, said.get());
            if (!moved && level == said.get().note.level) {
                return;
            }
            reason = moved ? AlertReason.TCPA_MOVED : AlertReason.LEVEL_CHANGED;
        }
        Finding finding = question.found(other.id, sight.tcpaUs(), sight.cpa.distanceM());
        Note note = new Note(sight.timeUs, sight.at, finding, level, reason);
        said = Optional.of(new Said(say(note, to), sight.tcpaUs(), note));
    }

    private static boolean hasMoved(Sight sight, Said last) {
        double leftUs = sight.tcpaUs() - sight.timeUs;
        return Math.abs(sight.tcpaUs() - last.tcpaUs)
                > Math.max(MOVED_S * 1e6, MOVED_SHARE * leftUs);
    }

    /// Ends what was said, if anything was.
    void end(long timeUs, AlertReason reason, Telling to) {
        if (said.isPresent()) {
            Note last = said.get().note;
            Finding over = question.over(last.finding);
            say(new Note(timeUs, last.at, over, over.kind().usualLevel(), reason), to);
        }
        said = Optional.empty();
        wereClose = false;
        closeSinceUs = Long.MAX_VALUE;
    }

    private AlertReason over(long nowUs) {
        return wereClose || closeSinceUs <= nowUs
                ? AlertReason.APART_AGAIN
                : AlertReason.NO_LONGER_CLOSING;
    }

    private String say(Note note, Telling to) {
        AlertKind kind = note.finding.kind();
        ordinal = kind == lastKind && note.timeUs == lastUs ? ordinal + 1 : 0;
        lastKind = kind;
        lastUs = note.timeUs;
        String id = Alert.idOf(track.id, other.id, kind, note.timeUs, ordinal);
        to.out()
                .accept(
                        new Alert(
                                id,
                                said.map(Said::id),
                                note.timeUs,
                                to.heardAtUs(),
                                note.level,
                                track.id,
                                Optional.empty(),
                                note.at,
                                Double.NaN,
                                track.fix.accuracyM(),
                                note.reason,
                                note.finding));
        return id;
    }

    private static Level named(int level) {
        return level == 1 ? Level.ADVISORY : level == 2 ? Level.CAUTION : Level.WARNING;
    }
}
