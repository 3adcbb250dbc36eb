/// Who comes close to whom?
///
/// Each track's fix speaks for its way ahead: the geodesic at the fix's course and speed, at constant height, for as long
/// as the rule looks. Two tracks meet if they come within the rule's distance while both fixes speak, so A sees what
/// B sees. How: each way is laid over cells on a cube round the earth as windows of time ([Tracer]); only windows that
/// overlap in a cell are tested, by lines and chords through space with a derived error ([Lines], [Meeting]), and within
/// that error by `geo.ClosestApproach`, which is the definition. What is said is the matter of
/// [EncounterRule]: levels by time left, easier to stay in than to enter, steadied by [LevelFilter].
///
/// Enter at: [Closing] with an [EncounterRule]; [NearShadow] for moving protective volumes; [Pairs] for all pairs at once.
/// Threads: one owner each; no allocation in steady state but for what is found.
/// Limits: ways of at most [Ways#LONGEST_M]; distances to 100 km; [Closing] counts what it keeps.
/// Sources: docs/maths/closest-approach.md, docs/maths/pairs.md, docs/decisions/0012-encounters.md; RTCA DO-365 for [WellClear].
@NullMarked
package org.deconflict.watch.pairs;

import org.jspecify.annotations.NullMarked;
