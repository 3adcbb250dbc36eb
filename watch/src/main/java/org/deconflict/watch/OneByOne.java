package org.deconflict.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Reach;

/// The zones that a fix may concern, by looking at every one: the plain reference for [ByIndex].
///
/// Left out is only what a straight line through the earth shows to be far away, a way ahead also
/// what lies surely behind or beside it; the rest is asked exactly at every fix.
/// One owner.
final class OneByOne implements Concern {

    /// Taken off every bound: coordinates of 10⁷ m in doubles are good to 10⁻⁸ m.
    private static final double SLACK_M = 0.01;

    private record Asked(int order, boolean here, boolean ahead) {}

    private record Cap(Spot centre, double radiusM) {}

    private final Station station;
    private final List<Asked> asked = new ArrayList<>();
    private List<Cap> caps = List.of();
    private int version = -1;

    OneByOne(Station station) {
        this.station = station;
    }

    @Override
    public void newest(Track track, Motion motion, long clockUs) {
        int last = track.fixes().size() - 1;
        look(track, last, motion.known() ? station.nearing().wayM(motion) : -1, motion);
    }

    @Override
    public void late(Track track, int index) {
        look(track, index, -1, new Motion());
    }

    private void look(Track track, int index, double aheadM, Motion motion) {
        refresh();
        asked.clear();
        History fixes = track.fixes();
        Spot spot = Spot.of(fixes.at(index));
        double nearM =
                Bounds.concernM(fixes, index, station.rules(), station.field().greatestOwnMps());
        Optional<Heading> heading =
                motion.known()
                        ? Optional.of(Heading.of(fixes.at(index), spot, motion.courseDeg(), aheadM))
                        : Optional.empty();
        for (int order = 0; order < caps.size(); order++) {
            Cap cap = caps.get(order);
            Optional<Pair> pair = track.findPair(station.field().get(order));
            double leastM = cap.centre.distanceM(spot) - cap.radiusM;
            boolean here = leastM <= nearM || pair.filter(p -> !p.ledger().isBlank()).isPresent();
            boolean ahead =
                    motion.known()
                            && (pair.flatMap(Pair::approach).isPresent()
                                    || (leastM <= aheadM
                                            && !heading.orElseThrow()
                                                    .passes(cap.centre, cap.radiusM)));
            if (here || ahead) {
                asked.add(new Asked(order, here, ahead));
            }
        }
    }

    private void refresh() {
        if (version == station.field().version()) {
            return;
        }
        version = station.field().version();
        caps = station.field().all().stream().map(OneByOne::cap).toList();
    }

    private static Cap cap(WatchedZone zone) {
        Reach reach = zone.zone().outline().reach();
        return new Cap(Spot.of(reach.centre()), reach.radiusM() + SLACK_M);
    }

    @Override
    public int count() {
        return asked.size();
    }

    @Override
    public int order(int k) {
        return asked.get(k).order;
    }

    @Override
    public boolean here(int k) {
        return asked.get(k).here;
    }

    @Override
    public boolean ahead(int k) {
        return asked.get(k).ahead;
    }

    @Override
    public Optional<Bracket> entry(int k) {
        return Optional.empty();
    }

    @Override
    public Optional<Bracket> entry(Track track, WatchedZone zone, Motion motion) {
        return Optional.empty();
    }
}
