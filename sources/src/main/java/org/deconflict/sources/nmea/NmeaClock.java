package org.deconflict.sources.nmea;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.deconflict.model.Times;

/// What time it is, as far as the lines so far tell: AIS messages carry no date.
///
/// In this order: the `c:` of a tag block before the message; else the last `$PGHP`; else the last RMC
/// of the first talker that gave one with date and time. A bridge log has several talkers whose
/// clocks differ; going from one to the other would make time jump back and forth.
final class NmeaClock {

    /// Fields of `$PGHP,1,year,month,day,hour,minute,second,millisecond,country,region,station,
    /// online,sum`, a line that Gatehouse receivers put before each sentence; `sum` is the sum of the
    /// sentence that follows, `station` the MMSI of the one that heard it.
    private static final int PGHP_YEAR = 2;

    private static final int RMC_TIME = 1;
    private static final int RMC_STATUS = 2;
    private static final int RMC_DATE = 9;

    private OptionalLong tagUs = OptionalLong.empty();
    private OptionalLong pghpUs = OptionalLong.empty();
    private OptionalLong rmcUs = OptionalLong.empty();
    private int rmcTalker = -1;

    /// A tag block on a line of its own: its time is that of the next sentence.
    void onTagLine(OptionalLong timeUs) {
        if (timeUs.isPresent()) {
            tagUs = timeUs;
        }
    }

    /// The time of a tag block on the line before, given once.
    OptionalLong takeTagLine() {
        OptionalLong taken = tagUs;
        tagUs = OptionalLong.empty();
        return taken;
    }

    /// The time of a message: its tag block's, else what the lines before it told.
    OptionalLong at(OptionalLong tagBlockUs) {
        if (tagBlockUs.isPresent()) {
            return tagBlockUs;
        }
        return pghpUs.isPresent() ? pghpUs : rmcUs;
    }

    /// Sets the clock by `$PGHP`; false when its numbers are no time.
    boolean onPghp(Sentence s) {
        if (s.size() < PGHP_YEAR + 7) {
            return false;
        }
        int ms = s.number(PGHP_YEAR + 6);
        OptionalLong us =
                ms < 0 || ms > 999
                        ? OptionalLong.empty()
                        : micros(
                                s.number(PGHP_YEAR),
                                s.number(PGHP_YEAR + 1),
                                s.number(PGHP_YEAR + 2),
                                s.number(PGHP_YEAR + 3) * 10_000
                                        + s.number(PGHP_YEAR + 4) * 100
                                        + s.number(PGHP_YEAR + 5),
                                ms * 1_000L);
        if (us.isPresent()) {
            pghpUs = us;
        }
        return us.isPresent();
    }

    /// Sets the clock by RMC `hhmmss[.ss]` and `ddmmyy`; false when its numbers are no time. One
    /// without fix (`V`) or date says nothing, nor does one of another talker than the first.
    boolean onRmc(Sentence s) {
        int talker = s.bytes()[s.start(0)] << 8 | s.bytes()[s.start(0) + 1];
        boolean tells = s.first(RMC_STATUS) == 'A' && !s.isEmpty(RMC_TIME) && !s.isEmpty(RMC_DATE);
        if (!tells || (rmcTalker >= 0 && talker != rmcTalker)) {
            return true;
        }
        int date = s.end(RMC_DATE) - s.start(RMC_DATE) == 6 ? s.number(RMC_DATE) : -1;
        int start = s.start(RMC_TIME);
        int end = s.end(RMC_TIME);
        int time = end - start >= 6 ? s.digits(start, start + 6) : -1;
        long us = end - start > 6 ? decimalsUs(s, start + 6, end) : 0;
        if (date < 0 || time < 0 || us < 0) {
            return false;
        }
        int year = date % 100;
        OptionalLong whole =
                micros(
                        year < 80 ? 2000 + year : 1900 + year,
                        date / 100 % 100,
                        date / 10_000,
                        time,
                        us);
        if (whole.isPresent()) {
            rmcUs = whole;
            rmcTalker = talker;
        }
        return whole.isPresent();
    }

    private static long decimalsUs(Sentence s, int from, int to) {
        if (s.bytes()[from] != '.') {
            return -1;
        }
        int digits = Math.min(6, to - from - 1);
        if (digits == 0) {
            return 0;
        }
        long us = s.digits(from + 1, from + 1 + digits);
        for (int i = digits; i < 6 && us >= 0; i++) {
            us *= 10;
        }
        return us;
    }

    private static OptionalLong micros(int year, int month, int day, int hhmmss, long us) {
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            year, month, day, hhmmss / 10_000, hhmmss / 100 % 100, hhmmss % 100);
            return OptionalLong.of(Times.micros(time.toInstant(ZoneOffset.UTC)) + us);
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
