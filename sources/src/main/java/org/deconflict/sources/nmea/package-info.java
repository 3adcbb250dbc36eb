/// What do ships, and the receivers that hear them, say?
///
/// NMEA 0183 lines carry AIS messages, six bits a character, often in several parts, between
/// sentences that tell the time. [NmeaDecoder] takes them a line at a time: [Sentence] finds the
/// fields and checks sums, [NmeaClock] keeps the time, [Parts] joins parts, [AisMessage] reads the
/// bits and [AisFix] makes a fix of a position report.
///
/// Enter at: [NmeaDecoder], [AisMessage].
/// Threads: one thread a decoder.
/// Limits: see [Parts] for how many unfinished messages are kept.
/// Sources: ITU-R M.1371-5 annex 8 (messages), IEC 61162-1 (sentences), NMEA 0183 v4 (tag blocks).
@NullMarked
package org.deconflict.sources.nmea;

import org.jspecify.annotations.NullMarked;
