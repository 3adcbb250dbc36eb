package org.deconflict.watch;

import java.util.Optional;

/// Which zones a fix may concern; leaving the others out changes nothing but the time it takes.
///
/// Holds the answer to the last question. One owner.
sealed interface Concern permits ByIndex, OneByOne {

    /// Looks at the newest fix of a track.
    void newest(Track track, Motion motion, long clockUs);

    /// Looks at a fix that is not the newest, or has changed.
    void late(Track track, int index);

    /// How many zones are concerned.
    int count();

    /// The place of one of them in the order of all, ascending.
    int order(int k);

    /// Whether it is to be asked where the track is.
    boolean here(int k);

    /// Whether it is to be asked where the track is going.
    boolean ahead(int k);

    /// Where the way ahead first enters it, if that is all there is to know: it holds all the while, at that height.
    Optional<Bracket> entry(int k);

    /// The same for one zone and the newest fix of a track, whatever was asked last.
    Optional<Bracket> entry(Track track, WatchedZone zone, Motion motion);
}
