/// Which of many outlines contain a position? The same answer as asking [org.deconflict.geo.Outline#contains]
/// of each, without asking most of them.
///
/// How: a quadtree over longitude and latitude in whole units, so that finding a leaf takes shifts and no
/// trigonometry. A leaf lists the zones that surely hold all of it, and those whose line may pass through:
/// circles and corridors are judged by distances through space, polygons by the parity of the few edges near
/// the leaf, those at a pole by what a short way crosses. Each cheap test has a band in which it does not decide;
/// there the outline itself is asked. [Postings] says what a leaf holds.
///
/// Enter at: [ZoneIndex]; [ZoneBoard] where zones come and go; [Hits] holds the answers.
/// Threads: [ZoneIndex] is immutable, any number of threads; [Hits] and [ZoneBoard] have one owner.
/// Limits: 1.4 thousand million ints of leaves, some 5 million zones. Corridors of more than 2,000 corners, and polygons with edges other
/// than geodesics that have a corner less than a metre from a pole, are asked wherever their line may be near: slow.
/// Sources: docs/maths/index.md; docs/decisions/0010-zone-index.md.
@NullMarked
package org.deconflict.geo.index;

import org.jspecify.annotations.NullMarked;
