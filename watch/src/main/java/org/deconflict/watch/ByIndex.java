package org.deconflict.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.index.Changes;
import org.deconflict.geo.index.Hits;
import org.deconflict.model.AltitudeBand;

/// The zones that a fix may concern, found through the index.
///
/// A zone is asked where the track is unless it surely stays as it was: inside and settled, or outside
/// with a way that does not come near the line. It is asked where the track is going if the way
/// ahead enters it so that something would be said, or no longer does. Nothing is allocated.
/// One owner.
final class ByIndex implements Concern {

    // What is known of a zone at this fix.
    private static final int IN = 1;
    private static final int SETTLED = 2;
    private static final int HERE = 4;
    private static final int AHEAD = 8;
    private static final int QUIET_AHEAD = 16;

    /// Stands for the change of a zone that the way ahead does not enter.
    private static final int NEVER = -1;

    /// Added to what is said of a crossing: the exact one lies up to a tenth of a millimetre farther (metres).
    private static final double SLACK_M = 1e-3;

    /// Added for rounding to whole microseconds, twice.
    private static final long SLACK_US = 2;

    private final ZoneField field;
    private final Nearing nearing;
    private final WatchRules rules;
    private final Hits inside = new Hits();
    private final Hits touched = new Hits();
    private final Changes changes = new Changes();
    private byte[] known = {};
    private int[] seen = new int[16];
    private int[] bracketOf = new int[8];
    private int[] changeOf = new int[8];
    private int brackets;
    private int count;
    private long fromUs;
    private long nowUs;
    private long highUs;
    private long untilUs;
    private double wayM;
    private double fromAltM;
    private double altM;

    ByIndex(Station station) {
        this.field = station.field();
        this.nearing = station.nearing();
        this.rules = station.rules();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int order(int k) {
        return seen[k];
    }

    @Override
    public boolean here(int k) {
        return (known[seen[k]] & HERE) != 0;
    }

    @Override
    public boolean ahead(int k) {
        return (known[seen[k]] & AHEAD) != 0;
    }

    @Override
    public void newest(Track track, Motion motion, long clockUs) {
        begin();
        History fixes = track.fixes();
        int last = fixes.size() - 1;
        int before = Math.max(0, last - 1);
        nowUs = fixes.timeUs(last);
        altM = fixes.altM(last);
        fromUs = fixes.timeUs(before);
        fromAltM = fixes.altM(before);
        highUs = Math.max(clockUs, nowUs);
        inside(fixes, last);
        pairs(track.pairs());
        arrivals();
        way(fixes, before, last);
        if (motion.known()) {
            ahead(track, motion);
        }
        keepConcerned();
    }

    @Override
    public void late(Track track, int index) {
        begin();
        History fixes = track.fixes();
        double radiusM = Bounds.concernM(fixes, index, rules, field.greatestOwnMps());
        field.near(fixes.latDeg(index), fixes.lonDeg(index), radiusM, touched);
        for (int i = 0; i < touched.count(0); i++) {
            note(field.numbered(touched.zone(0, i)).order(), HERE);
        }
        for (int i = 0; i < track.pairs().size(); i++) {
            Pair pair = track.pairs().get(i);
            if (!pair.ledger().isBlank()) {
                note(pair.zone().order(), HERE);
            }
        }
        keepConcerned();
    }

    private void inside(History fixes, int last) {
        field.at(fixes.latDeg(last), fixes.lonDeg(last), inside);
        for (int i = 0; i < inside.count(0); i++) {
            note(field.numbered(inside.zone(0, i)).order(), IN);
        }
    }

    private void pairs(List<Pair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int order = pair.zone().order();
            boolean in = (known[order] & IN) != 0;
            if (in && pair.ledger().restsAt(Place.INSIDE) && holdsNow(pair.zone())) {
                note(order, SETTLED);
            } else if (pair.ledger().unsettled()) {
                note(order, HERE);
            }
        }
    }

    /// Zones that contain the position and did not, or did not hold.
    private void arrivals() {
        for (int i = 0; i < inside.count(0); i++) {
            come(field.numbered(inside.zone(0, i)));
        }
    }

    private void way(History fixes, int before, int last) {
        double accuracyM = fixes.accuracyM(last);
        boolean stated = !Double.isNaN(accuracyM);
        if (nowUs - fromUs > Inside.MAX_GAP_US) {
            double radiusM = Bounds.concernM(fixes, last, rules, field.greatestOwnMps());
            field.near(fixes.latDeg(last), fixes.lonDeg(last), radiusM, touched);
            for (int i = 0; i < touched.count(0); i++) {
                WatchedZone zone = field.numbered(touched.zone(0, i));
                if (!isKnown(zone, SETTLED) && zone.holdsWithin(fromUs, highUs)) {
                    note(zone.order(), HERE);
                }
            }
        } else if (before < last || stated) {
            field.meets(fixes, before, stated ? accuracyM : 0, touched);
            for (int i = 0; i < touched.count(0); i++) {
                come(field.numbered(touched.zone(0, i)));
            }
        }
    }

    private void come(WatchedZone zone) {
        if (!isKnown(zone, SETTLED)
                && zone.holdsWithin(fromUs, highUs)
                && !passesOverOrUnder(zone.zone().band())) {
            note(zone.order(), HERE);
        }
    }

    private boolean passesOverOrUnder(AltitudeBand band) {
        return band.comparable(fromAltM)
                && band.comparable(altM)
                && (Math.min(fromAltM, altM) > band.ceilingM()
                        || Math.max(fromAltM, altM) < band.floorM());
    }

    private boolean holdsNow(WatchedZone zone) {
        return zone.holds(nowUs) && zone.zone().band().holds(altM);
    }

    private void ahead(Track track, Motion motion) {
        wayM = nearing.wayM(motion);
        if (wayM > 0) {
            untilUs = nowUs + Math.round(wayM / motion.speedMps() * 1e6);
            entries(track, motion);
            notYet(track, motion);
        }
        for (int i = 0; i < track.pairs().size(); i++) {
            Pair pair = track.pairs().get(i);
            if (pair.approach().isPresent() && !isKnown(pair.zone(), AHEAD | QUIET_AHEAD)) {
                note(pair.zone().order(), AHEAD);
                if (wayM > 0 && !isKnown(pair.zone(), IN)) {
                    keepBracket(pair.zone().order(), NEVER);
                }
            }
        }
    }

    private void entries(Track track, Motion motion) {
        field.along(track.fixes(), motion.courseDeg(), wayM, changes);
        for (int k = 0; k < changes.size(); k = afterZone(k)) {
            firstStay(track, motion, k);
        }
    }

    /// The first change of the next zone.
    private int afterZone(int k) {
        int next = k + 1;
        while (next < changes.size() && changes.zone(next) == changes.zone(k)) {
            next++;
        }
        return next;
    }

    /// Notes the first stay ahead in the zone whose changes begin at `first`, if the track is not in it now. Stays that are
    /// too short for [Passage] do not count.
    private void firstStay(Track track, Motion motion, int first) {
        WatchedZone zone = field.numbered(changes.zone(first));
        int end = afterZone(first);
        for (int k = first; k < end && changes.inward(first); k += 2) {
            boolean leaves = k + 1 < end;
            if (leaves && changes.toM(k + 1) - changes.fromM(k) < Crossings.MIN_STEP_M - SLACK_M) {
                continue;
            }
            if (isShort(k)) {
                note(zone.order(), AHEAD);
                return;
            }
            double usPerM = 1e6 / motion.speedMps();
            if (entry(track, zone, soonestUs(k, usPerM), latestUs(k, usPerM))) {
                keepBracket(zone.order(), k);
            }
            return;
        }
    }

    /// Notes an entry ahead; true if the zone is to be asked and the outline alone decides.
    private boolean entry(Track track, WatchedZone zone, long soonestUs, long latestUs) {
        if (!zone.zone().band().holds(altM)
                || !zone.holdsWithin(nowUs, untilUs)
                || zone.toUs() <= nowUs + soonestUs) {
            return false;
        }
        boolean lineDecides = holdsFrom(zone, soonestUs, latestUs);
        boolean quiet = lineDecides && isQuiet(track, zone, soonestUs, latestUs);
        note(zone.order(), quiet ? QUIET_AHEAD : AHEAD);
        return lineDecides && !quiet;
    }

    /// Whether the zone holds at an entry so far ahead, so that the line alone decides when it is.
    private boolean holdsFrom(WatchedZone zone, long soonestUs, long latestUs) {
        return zone.fromUs() <= nowUs + soonestUs && zone.toUs() > nowUs + latestUs;
    }

    private boolean isQuiet(Track track, WatchedZone zone, long soonestUs, long latestUs) {
        int at = track.indexOf(zone);
        boolean open = at >= 0 && track.pairs().get(at).approach().isPresent();
        return open
                ? Nearing.isQuiet(track, track.pairs().get(at), soonestUs, latestUs)
                : !nearing.isWithinHorizon(soonestUs);
    }

    private void keepBracket(int order, int change) {
        if (brackets == bracketOf.length) {
            bracketOf = Arrays.copyOf(bracketOf, 2 * brackets);
            changeOf = Arrays.copyOf(changeOf, 2 * brackets);
        }
        bracketOf[brackets] = order;
        changeOf[brackets++] = change;
    }

    @Override
    public Optional<Bracket> entry(int k) {
        for (int i = 0; i < brackets; i++) {
            if (bracketOf[i] == seen[k]) {
                int change = changeOf[i];
                if (change == NEVER) {
                    return Optional.of(Bracket.NEVER);
                }
                return Optional.of(new Bracket(changes.fromM(change), changes.toM(change)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Bracket> entry(Track track, WatchedZone zone, Motion motion) {
        begin();
        History fixes = track.fixes();
        nowUs = fixes.timeUs(fixes.size() - 1);
        altM = fixes.altM(fixes.size() - 1);
        wayM = nearing.wayM(motion);
        if (wayM == 0) {
            return Optional.empty();
        }
        field.along(fixes, motion.courseDeg(), wayM, changes);
        int k = firstChange(zone.number());
        boolean enters = k < changes.size() && changes.inward(k);
        if (!enters || !zone.zone().band().holds(altM) || isShort(k)) {
            return Optional.empty();
        }
        double usPerM = 1e6 / motion.speedMps();
        return holdsFrom(zone, soonestUs(k, usPerM), latestUs(k, usPerM))
                ? Optional.of(new Bracket(changes.fromM(k), changes.toM(k)))
                : Optional.empty();
    }

    /// Whether the stay that begins at change `k` is, or may be, too short to count.
    private boolean isShort(int k) {
        return k + 1 < changes.size()
                && changes.zone(k + 1) == changes.zone(k)
                && changes.fromM(k + 1) - changes.toM(k) < Crossings.MIN_STEP_M + SLACK_M;
    }

    private long soonestUs(int k, double usPerM) {
        return Math.max(0, (long) Math.floor(changes.fromM(k) * usPerM) - SLACK_US);
    }

    private long latestUs(int k, double usPerM) {
        return (long) Math.ceil((changes.toM(k) + SLACK_M) * usPerM) + SLACK_US;
    }

    /// Zones round the position that do not hold yet: entered when they begin, if the way is inside then.
    private void notYet(Track track, Motion motion) {
        for (int i = 0; i < inside.count(0); i++) {
            WatchedZone zone = field.numbered(inside.zone(0, i));
            if (!zone.holds(nowUs)
                    && zone.holdsWithin(nowUs, untilUs)
                    && zone.zone().band().holds(altM)) {
                long leftUs = zone.fromUs() - nowUs;
                int leaves = firstChange(zone.number());
                double outM = leaves < changes.size() ? changes.fromM(leaves) : wayM;
                boolean quiet =
                        leftUs < outM * 1e6 / motion.speedMps() - SLACK_US
                                && isQuiet(track, zone, leftUs, leftUs);
                note(zone.order(), quiet ? QUIET_AHEAD : AHEAD);
            }
        }
    }

    /// The first change of a zone by its number, or how many changes there are if it has none.
    private int firstChange(int number) {
        int k = 0;
        while (k < changes.size() && changes.zone(k) != number) {
            k++;
        }
        return k;
    }

    private boolean isKnown(WatchedZone zone, int what) {
        return (known[zone.order()] & what) != 0;
    }

    private void begin() {
        for (int k = 0; k < count; k++) {
            known[seen[k]] = 0;
        }
        count = 0;
        brackets = 0;
        if (known.length < field.size()) {
            known = new byte[Math.max(field.size(), 2 * known.length)];
        }
    }

    private void note(int order, int what) {
        if (known[order] == 0) {
            if (count == seen.length) {
                seen = Arrays.copyOf(seen, 2 * count);
            }
            seen[count++] = order;
        }
        known[order] |= (byte) what;
    }

    /// Leaves those that are to be asked, in order.
    private void keepConcerned() {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if ((known[seen[k]] & (HERE | AHEAD)) != 0) {
                seen[kept++] = seen[k];
            } else {
                known[seen[k]] = 0;
            }
        }
        count = kept;
        Arrays.sort(seen, 0, count);
    }
}
