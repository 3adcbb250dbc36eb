package org.deconflict.model;

/// What one party says of one zone, since when, and on what basis it is reported that they say so.
///
/// Standing decides the words of a warning, never whether it is sent.
public record Standing(String party, String zone, Stance stance, long sinceUs, String basis) {

    public Standing {
        Names.check("party id", party);
        Names.check("zone id", zone);
    }
}
