package org.deconflict.watch;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Crossing;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AltitudeBand;

/// The way between two places at constant speed along the geodesic, and when it is in a zone.
///
/// Heights change evenly where both are known; where only one is, the height counts as unknown, and
/// so as inside, on the whole way between. Times are rounded to the nearest microsecond.
record Passage(GeodesicPath path, long fromUs, long toUs, double fromAltM, double toAltM) {

    /// What a time inside begins or ends with.
    enum Bound {
        /// The way itself begins or ends.
        WAY,
        LINE,
        HEIGHT,
        VALIDITY
    }

    /// A time inside, from crossing to crossing.
    record Span(long fromUs, long toUs, Bound from, Bound to) {}

    private record Share(double from, double to) {}

    /// The way between two neighbours of the history.
    static Passage between(History fixes, int from, int to) {
        return new Passage(
                GeodesicPath.between(fixes.at(from), fixes.at(to)),
                fixes.timeUs(from),
                fixes.timeUs(to),
                fixes.altM(from),
                fixes.altM(to));
    }

    /// Where the way is at this time.
    LatLon at(long timeUs) {
        if (toUs == fromUs || path.lengthM() == 0) {
            return path.from();
        }
        return path.at(path.lengthM() * ((double) (timeUs - fromUs) / (toUs - fromUs)));
    }

    /// The times at which the zone holds and has the way inside, in order. Closed at both ends, but
    /// where the zone's validity ends, open.
    List<Span> inside(WatchedZone zone) {
        List<Span> spans = new ArrayList<>(1);
        if (!zone.holdsWithin(fromUs, toUs)) {
            return spans;
        }
        Share heights = inBand(zone.zone().band());
        for (Share s : inOutline(zone)) {
            double from = Math.max(s.from, heights.from);
            double to = Math.min(s.to, heights.to);
            if (from <= to) {
                add(spans, zone, span(from, to, s));
            }
        }
        return spans;
    }

    /// When the way enters the outline, known to be between two places: as [#inside] has it, sooner.
    long entryUs(WatchedZone zone, Bracket entry) {
        double atM = Crossings.refine(path, zone.zone().outline(), entry.fromM(), entry.toM());
        return timeUs(Math.min(1, atM / path.lengthM()));
    }

    private Span span(double from, double to, Share outline) {
        return new Span(
                timeUs(from),
                timeUs(to),
                from == 0 ? Bound.WAY : from == outline.from ? Bound.LINE : Bound.HEIGHT,
                to == 1 ? Bound.WAY : to == outline.to ? Bound.LINE : Bound.HEIGHT);
    }

    private static void add(List<Span> spans, WatchedZone zone, Span s) {
        boolean begins = zone.fromUs() > s.fromUs;
        boolean ends = zone.toUs() <= s.toUs;
        long from = begins ? zone.fromUs() : s.fromUs;
        long to = ends ? zone.toUs() : s.toUs;
        if (from < to || (from == to && !ends)) {
            spans.add(
                    new Span(
                            from,
                            to,
                            begins ? Bound.VALIDITY : s.from,
                            ends ? Bound.VALIDITY : s.to));
        }
    }

    private long timeUs(double share) {
        return fromUs + Math.round(share * (toUs - fromUs));
    }

    private List<Share> inOutline(WatchedZone zone) {
        List<Share> shares = new ArrayList<>(2);
        boolean in = zone.zone().outline().contains(path.from());
        double since = 0;
        if (path.lengthM() > 0) {
            for (Crossing c : Crossings.along(path, zone.zone().outline())) {
                double share = Math.min(1, c.atM() / path.lengthM());
                if (in && !c.inward()) {
                    // Shorter stays are found or not as chance has it (Crossings), so none of them
                    // counts.
                    if (since == 0 || c.atM() - since * path.lengthM() >= Crossings.MIN_STEP_M) {
                        shares.add(new Share(since, share));
                    }
                } else if (!in && c.inward()) {
                    since = share;
                }
                in = c.inward();
            }
        }
        if (in) {
            shares.add(new Share(since, 1));
        }
        return shares;
    }

    private Share inBand(AltitudeBand band) {
        boolean numbers = band.comparable(fromAltM) && band.comparable(toAltM);
        if (!band.isLimited() || !numbers || fromAltM == toAltM) {
            return heldBy(band);
        }
        double rise = toAltM - fromAltM;
        double floor = (band.floorM() - fromAltM) / rise;
        double ceiling = (band.ceilingM() - fromAltM) / rise;
        return new Share(
                Math.max(0, Math.min(floor, ceiling)), Math.min(1, Math.max(floor, ceiling)));
    }

    /// Without two heights to compare: what is known at either end holds up to the other fix.
    private Share heldBy(AltitudeBand band) {
        boolean start = band.holds(fromAltM);
        boolean end = band.holds(toAltM);
        if (start) {
            return new Share(0, 1);
        }
        return end ? new Share(1, 1) : new Share(1, 0);
    }
}
