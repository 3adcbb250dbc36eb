/// Which places are to be kept apart, as a file says it?
///
/// Zones are read from GeoJSON and written back so that reading again gives the same zones. A file
/// with one bad zone is refused whole, with every reason at once: a zone that is silently left out
/// warns nobody. Properties that are not known are kept.
///
/// Enter at: [GeoJsonZones], [ZoneVersion].
/// Threads: any.
/// Limits: a file is at most [GeoJsonZones#MAX_BYTES]; a ring has at most 100,000 corners (geo).
/// Sources: RFC 7946, interfaces "Zones: GeoJSON FeatureCollection"; `docs/formats/zones.md`.
@NullMarked
package org.deconflict.sources.zones;

import org.jspecify.annotations.NullMarked;
