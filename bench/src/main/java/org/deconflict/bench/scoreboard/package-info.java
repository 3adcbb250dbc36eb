/// How often is somebody told something false, or not told?
///
/// [org.deconflict.watch.Watch] beside the usual ways of computing, on journeys and positions of which the truth is
/// known: true paths are geodesics from fix to fix, and where they cross a circle is found with GeographicLib alone.
/// The others ask at each fix, in the order of arrival, whether a zone holds it, and call a change an entry or an exit.
/// They are computations as documented or read in the source, not the products.
///
/// Enter at: [Scoreboard], or `deconflict bench scoreboard`.
/// Threads: one.
/// Limits: zones are circles where the truth needs a boundary; corridor and edge are judged at places whose side is known
/// by how they were made.
/// Sources: docs/performance.md.
@NullMarked
package org.deconflict.bench.scoreboard;

import org.jspecify.annotations.NullMarked;
