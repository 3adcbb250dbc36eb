/// Where is it? Outlines of zones on the WGS84 ellipsoid, exact.
///
/// How: GeographicLib's geodesic distance and azimuth are the definition. A polygon is a set of edges:
/// membership is the parity of edges between the position and the north pole, decided by exact
/// comparison of longitudes, so corners need no special case; the signed distance goes to the nearest
/// edge, found through a tree of balls whose bounds only ever leave out edges that are farther away.
/// A position within [Outline#TIE_M] of the line is on it, so rounding decides nothing.
///
/// Enter at: [Outline], made as [Circle], [Polygon], [MultiPolygon] or [Corridor]; [Geodesics];
/// [Crossings]; [ClosestApproach] of two that move.
/// Threads: everything is immutable, any number of threads.
/// A line is kept as its corners and balls in arrays; edges are made when they are looked at.
/// Limits: edges shorter than 19,900 km ([OutlineRefused] says so); 35 bytes a corner and 0.5 kB an outline,
/// and where edges are longer than 200 km, 32 bytes a corner and 14 a piece more.
/// Sources: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013); docs/maths/geodesic-edges.md.
@NullMarked
package org.deconflict.geo;

import org.jspecify.annotations.NullMarked;
