package org.deconflict.geo;

/// How two neighbouring corners are joined.
public enum EdgeKind {
    /// The shortest line on the ellipsoid.
    GEODESIC,
    /// Along a circle of latitude; only between corners of equal latitude.
    PARALLEL,
    /// Constant azimuth, by isometric latitude on WGS84.
    RHUMB,
    /// Straight in degrees of longitude and latitude.
    PLANAR
}
