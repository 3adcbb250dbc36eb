package org.deconflict.model;

/// The heights that a zone reaches over, in metres above its datum. Closed at both ends.
///
/// Infinite ends mean no floor or no ceiling. An altitude that is not known, or that cannot be
/// compared because the datum differs, counts as inside: nobody is left unwarned for want of a number.
public record AltitudeBand(double floorM, double ceilingM, Datum datum) {

    /// No floor and no ceiling.
    public static final AltitudeBand ALL =
            new AltitudeBand(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Datum.WGS84);

    public AltitudeBand {
        if (Double.isNaN(floorM) || Double.isNaN(ceilingM) || floorM > ceilingM) {
            throw new IllegalArgumentException(
                    "floor_m is "
                            + floorM
                            + " and ceiling_m "
                            + ceilingM
                            + "; the floor must not be above the ceiling; are they swapped?");
        }
    }

    /// Whether the band has a limit at all.
    public boolean isLimited() {
        return floorM != Double.NEGATIVE_INFINITY || ceilingM != Double.POSITIVE_INFINITY;
    }

    /// Whether the verdict rests on a comparison of numbers; false where altitude or datum is unknown.
    public boolean comparable(double altM) {
        return !isLimited() || (datum == Datum.WGS84 && !Double.isNaN(altM));
    }

    /// Whether an altitude above the WGS84 ellipsoid is in the band; what cannot be compared is.
    public boolean holds(double altM) {
        return !comparable(altM) || !isLimited() || (altM >= floorM && altM <= ceilingM);
    }
}
