package org.deconflict.model;

/// What an altitude is measured from.
public enum Datum {
    /// The WGS84 ellipsoid; a fix's altitude is of this datum and can be compared.
    WGS84,
    /// Mean sea level; cannot be compared without a geoid model, so a band of it holds everything.
    MSL,
    /// The ground below; cannot be compared without a terrain model, so a band of it holds everything.
    AGL
}
