package org.deconflict.watch.pairs;

/// All tracks of a crowd, and which of them come near each other: everybody at once in slices, or one after
/// another as they change.
///
/// Two tracks are a pair if they come within the distance by `geo.ClosestApproach` while both fixes speak, unless both
/// heights are known and farther apart than `heightM` (infinite: heights do not count). What is to be said of a pair is no matter of
/// this class: see [Closing]. Tracks are known by their slots: small numbers from 0.
/// Threads: one owner.
public final class Pairs {

    private final Raster raster;
    private final Tick tick;

    /// A fix speaks for `horizonS`, or for [Ways#LONGEST_M] if that is less.
    public Pairs(double distanceM, double heightM, double horizonS) {
        raster = new Raster(distanceM, heightM, horizonS);
        tick = new Tick(raster.ways(), distanceM, heightM);
    }

    /// The track of a slot moves like this now; what it did before is forgotten.
    public void put(int slot, Moving moving) {
        raster.put(slot, moving);
    }

    /// With how many others the track of a slot, which was put, is a pair.
    public int near(int slot) {
        raster.near(slot);
        return raster.foundCount;
    }

    /// Begins to find all pairs of the slots below `slots`, each of which was put. Nothing may be put until
    /// [#slice] says that all is done.
    public void begin(int slots) {
        tick.begin(slots);
    }

    /// Works on until about so many things were looked at; false when all is done.
    public boolean slice(int work) {
        return tick.slice(work);
    }

    /// How many pairs were found, once all is done.
    public int count() {
        return tick.pairs();
    }

    /// These pairs in ascending order: the smaller slot in the upper half, the greater in the lower.
    public long[] found() {
        return tick.found();
    }
}
