/// How do others tell whether a zone holds a position?
///
/// Each class computes it as a library or a program of the field does, in its best configuration, in a few
/// lines: [Way] for one zone, [Crowd] for many. Where a class is named after a program it is the computation
/// of that program as its documentation or source states it, not the program itself.
///
/// Enter at: [Way], [Crowd].
/// Threads: one owner each.
/// Limits: longitudes are taken as they come, as these programs do; none of them is at home at a pole.
/// Sources: JTS 1.20, S2 2.0, Lucene spatial3d 10.6, GeographicLib 2.1; the manuals of Tile38, Redis, Traccar.
@NullMarked
package org.deconflict.bench.peers;

import org.jspecify.annotations.NullMarked;
