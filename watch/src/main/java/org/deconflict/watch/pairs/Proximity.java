package org.deconflict.watch.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// Everybody who moves, and the pairs among them of which something was said.
///
/// A new fix asks the [Raster] whom its track comes near, judges those and whoever it was near before, in order
/// of their ids. A track is forgotten when its fix no longer speaks, and its pairs end then.
/// Threads: one owner. Limits: [#MAX_OTHERS] pairs a track, counted.
final class Proximity {

    /// A track has no more open pairs than this; further ones are counted and not said.
    static final int MAX_OTHERS = 1_000;

    private record Due(long atUs, Mover whose) {}

    private final Question question;
    private final Raster raster;
    private final Map<TrackId, Mover> movers = new HashMap<>();
    private final List<Mover> bySlot = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private final PriorityQueue<Due> dues =
            new PriorityQueue<>(Comparator.comparingLong(Due::atUs).thenComparing(d -> d.whose.id));
    private long highUs = Long.MIN_VALUE;
    private long refused;

    Proximity(Question question) {
        this.question = question;
        this.raster = new Raster(question.distanceM(), question.heightM(), question.horizonS());
    }

    long refused() {
        return refused;
    }

    void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        onTime(heardAtUs, out);
        Mover mover = movers.computeIfAbsent(fix.track(), this::arrive);
        mover.fix = fix;
        raster.put(mover.slot, moving(fix));
        mover.untilUs = (long) (raster.ways().toS(mover.slot) * 1e6);
        if (!mover.queued) {
            dues.add(new Due(mover.untilUs, mover));
            mover.queued = true;
        }
        Telling to = new Telling(heardAtUs, out);
        for (Mover other : whom(mover)) {
            judge(mover, other, to);
            judge(other, mover, to);
        }
    }

    void onTime(long nowUs, Consumer<Alert> out) {
        highUs = Math.max(highUs, nowUs);
        while (!dues.isEmpty() && dues.peek().atUs < highUs) {
            Mover mover = dues.remove().whose;
            if (mover.untilUs >= highUs) {
                dues.add(new Due(mover.untilUs, mover));
            } else {
                leave(mover, new Telling(nowUs, out));
            }
        }
    }

    /// Whom it comes near by its newest fix, and whom it was near before, in order.
    private List<Mover> whom(Mover mover) {
        raster.near(mover.slot);
        if (raster.foundCount == 0 && mover.pairs.isEmpty() && mover.pairsOfOthers.isEmpty()) {
            return List.of();
        }
        TreeMap<TrackId, Mover> whom = new TreeMap<>();
        for (int i = 0; i < raster.foundCount; i++) {
            Mover other = bySlot.get(raster.found[i]);
            whom.put(other.id, other);
        }
        mover.pairs.values().forEach(p -> whom.put(p.other(mover).id, p.other(mover)));
        mover.pairsOfOthers.values().forEach(p -> whom.put(p.other(mover).id, p.other(mover)));
        return List.copyOf(whom.values());
    }

    private void judge(Mover track, Mover other, Telling to) {
        Meet pair = track.pairs.get(other.id);
        if (pair == null) {
            var rule = question.rule(track.id, other.id);
            if (rule.isEmpty()) {
                return;
            }
            pair = new Meet(track, other, rule.get(), question);
        }
        boolean kept = pair.judge(raster.ways(), hasRoom(track, other), to);
        if (kept) {
            track.pairs.put(other.id, pair);
            other.pairsOfOthers.put(track.id, pair);
        } else {
            part(pair);
        }
    }

    private boolean hasRoom(Mover track, Mover other) {
        boolean room =
                track.pairs.containsKey(other.id)
                        || (track.pairs.size() < MAX_OTHERS
                                && other.pairsOfOthers.size() < MAX_OTHERS);
        refused += room ? 0 : 1;
        return room;
    }

    private static void part(Meet pair) {
        pair.track().pairs.remove(pair.whom().id);
        pair.whom().pairsOfOthers.remove(pair.track().id);
    }

    private Mover arrive(TrackId id) {
        int slot = freeSlots.isEmpty() ? bySlot.size() : freeSlots.removeLast();
        Mover mover = new Mover(id, slot);
        if (slot == bySlot.size()) {
            bySlot.add(mover);
        } else {
            bySlot.set(slot, mover);
        }
        return mover;
    }

    /// Its fix does not speak any more.
    private void leave(Mover mover, Telling to) {
        List<Meet> all = new ArrayList<>(mover.pairs.values());
        all.addAll(mover.pairsOfOthers.values());
        for (Meet pair : all) {
            pair.end(mover.untilUs, AlertReason.NO_FIX, to);
            part(pair);
        }
        raster.remove(mover.slot);
        freeSlots.add(mover.slot);
        movers.remove(mover.id);
    }

    private static Moving moving(Fix fix) {
        return new Moving(
                fix.at().latDeg(),
                fix.at().lonDeg(),
                fix.courseDeg(),
                fix.speedMps(),
                fix.altM(),
                fix.timeUs() / 1e6);
    }
}
