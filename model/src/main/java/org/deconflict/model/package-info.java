/// What do we call it?
///
/// The words of the glossary as records and sealed types, each of which checks itself once, in its
/// constructor, and then is what it says. Nothing here decides or does anything: `watch` says what
/// happens, `warn` who is told. Times in the data plane are microseconds since 1970 (UTC), written
/// and read by [Times].
///
/// Enter at: [Fix], [Zone], [Alert], [Finding], [Arrangement].
/// Threads: any; all types are immutable.
/// Limits: ids are at most [Names#MAX_LENGTH] characters on one line; ids of zones hold no bar or comma.
/// Sources: ASTM F3548-21 and RFC 7946 for zones, GLOSSARY.md for every word.
@NullMarked
package org.deconflict.model;

import org.jspecify.annotations.NullMarked;
