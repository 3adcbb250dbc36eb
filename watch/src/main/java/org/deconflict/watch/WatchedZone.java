package org.deconflict.watch;

import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;

/// A zone as it holds here: between its registration and its withdrawal, within its own validity.
///
/// A changed zone is a new one of the same id that begins where the old one ends. Half-open in time.
/// Threads: the owner of [Watch].
final class WatchedZone {

    private Zone zone;
    private final long fromUs;
    private long toUs;
    private final boolean begunLive;
    private final AlertReason begunFor;
    private AlertReason endedFor = AlertReason.ZONE_ENDED;
    private int order;
    private int number;

    /// `begunLive`: began to hold by being registered, so that it judges the last known positions.
    WatchedZone(Zone zone, long fromUs, boolean begunLive) {
        this(zone, fromUs, begunLive, AlertReason.ZONE_BEGAN);
    }

    /// The same, for a reason that those who are inside are told.
    WatchedZone(Zone zone, long fromUs, boolean begunLive, AlertReason begunFor) {
        this.zone = zone;
        this.begunFor = begunFor;
        this.fromUs = fromUs;
        this.toUs = zone.validity().toUs();
        this.begunLive = begunLive;
    }

    /// Where the zone stands in the order of all.
    int order() {
        return order;
    }

    void place(int newOrder) {
        order = newOrder;
    }

    /// How the index knows the outline.
    int number() {
        return number;
    }

    void number(int given) {
        number = given;
    }

    Zone zone() {
        return zone;
    }

    String id() {
        return zone.id();
    }

    long fromUs() {
        return fromUs;
    }

    long toUs() {
        return toUs;
    }

    boolean begunLive() {
        return begunLive;
    }

    AlertReason begunFor() {
        return begunFor;
    }

    AlertReason endedFor() {
        return endedFor;
    }

    boolean holds(long timeUs) {
        return timeUs >= fromUs && timeUs < toUs;
    }

    /// Whether the zone holds at some time from `a` to `b`, both included.
    boolean holdsWithin(long a, long b) {
        return fromUs <= b && toUs > a && fromUs < toUs;
    }

    /// Whether outline and heights hold the fix, whatever the time.
    boolean surrounds(History fixes, int index) {
        return zone.band().holds(fixes.altM(index)) && zone.outline().contains(fixes.at(index));
    }

    boolean surrounds(Fix fix) {
        return zone.band().holds(fix.altM()) && zone.outline().contains(fix.at());
    }

    /// Signed distance to the outline in metres, negative inside; heights do not count.
    double distanceM(LatLon at) {
        return zone.outline().signedDistanceM(at);
    }

    /// Whether the other zone judges like this one wherever both hold.
    boolean judgesLike(Zone other) {
        return zone.outline().equals(other.outline())
                && zone.band().equals(other.band())
                && zone.rules().equals(other.rules());
    }

    /// Takes over name, agreement and end of a renewed zone.
    void renew(Zone renewed) {
        zone = renewed;
        toUs = renewed.validity().toUs();
    }

    /// Holds no longer from this time on.
    void endAt(long timeUs, AlertReason reason) {
        if (timeUs < toUs) {
            toUs = timeUs;
            endedFor = reason;
        }
    }
}
