package org.deconflict.sources.nmea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.sources.lines.Outcome;
import org.junit.jupiter.api.Test;

class NmeaDecoderTest {

    private static final String PGHP =
            AisWriter.summed("$", "PGHP,1,2013,11,12,12,0,0,42,219,,2190047,1,39");
    private static final String SHIP =
            AisWriter.sentence(AisWriter.type1(1234567, 55.5, -10.25, 123, 2245));

    private final List<AisMessage> heard = new ArrayList<>();
    private final NmeaDecoder decoder = new NmeaDecoder(heard::add);

    @Test
    void a_position_report_becomes_a_fix_in_the_units_of_the_line() {
        decoder.onLine(PGHP);
        Fix fix = fix(decoder.onLine(SHIP));
        assertThat(fix.track()).isEqualTo(new TrackId("nmea", "001234567"));
        assertThat(fix.timeUs()).isEqualTo(Times.parse("2013-11-12T12:00:00.042Z"));
        assertThat(fix.at()).isEqualTo(new LatLon(55.5, -10.25));
        assertThat(fix.speedMps()).isCloseTo(12.3 * 1852 / 3600, within(1e-12));
        assertThat(fix.courseDeg()).isEqualTo(224.5);
        assertThat(fix.altM()).isNaN();
        assertThat(fix.accuracyM()).isNaN();
    }

    @Test
    void speed_and_course_that_are_not_available_are_absent() {
        decoder.onLine(PGHP);
        Fix fix = fix(decoder.onLine(AisWriter.sentence(AisWriter.type1(9, 1, 2, 1023, 3600))));
        assertThat(fix.speedMps()).isNaN();
        assertThat(fix.courseDeg()).isNaN();
    }

    @Test
    void a_report_without_position_is_no_fix_and_not_bad_but_one_out_of_range_is() {
        decoder.onLine(PGHP);
        assertThat(decoder.onLine(AisWriter.sentence(AisWriter.type1(9, 91, 181, 0, 0))))
                .isEqualTo(Outcome.Why.NO_POSITION.passed());
        assertThat(reason(AisWriter.sentence(AisWriter.type1(9, 92, 10, 0, 0))))
                .isEqualTo("ais.lat");
        assertThat(reason(AisWriter.sentence(AisWriter.type1(9, 9, 200, 0, 0))))
                .isEqualTo("ais.lon");
    }

    @Test
    void search_and_rescue_aircraft_have_a_height_and_whole_knots() {
        decoder.onLine(PGHP);
        Fix fix = fix(decoder.onLine(aircraft(303, 42)));
        assertThat(fix.altM()).isEqualTo(303);
        assertThat(fix.speedMps()).isCloseTo(42 * 1852 / 3600.0, within(1e-12));
        assertThat(fix(decoder.onLine(aircraft(4095, 1023))).altM()).isNaN();
        assertThat(fix(decoder.onLine(aircraft(4094, 1023))).speedMps()).isNaN();
    }

    @Test
    void far_positions_are_coarse() {
        decoder.onLine(PGHP);
        String payload =
                AisWriter.payload(
                        27, 6, 0, 2, 9, 30, 0, 6, -6001, 18, 3001, 17, 12, 6, 90, 9, 0, 2);
        Fix fix = fix(decoder.onLine(AisWriter.sentence(payload)));
        assertThat(fix.at()).isEqualTo(new LatLon(3001 / 600.0, -6001 / 600.0));
        assertThat(fix.courseDeg()).isEqualTo(90);
    }

    @Test
    void stations_aids_names_and_unknown_types_are_neither_fixes_nor_bad() {
        decoder.onLine(PGHP);
        for (int type : new int[] {4, 5, 8, 11, 17, 21, 24, 28, 0}) {
            String payload =
                    AisWriter.payload(
                            type, 6, 0, 2, 9, 30, 0, 62, 0, 62, 0, 62, 0, 62, 0, 62, 0, 62, 0, 12);
            assertThat(decoder.onLine(AisWriter.sentence(payload)))
                    .as("type %d", type)
                    .isEqualTo(Outcome.Why.OTHER_MESSAGE.passed());
        }
        assertThat(heard).hasSize(9);
    }

    @Test
    void own_ship_and_any_talker_are_heard() {
        decoder.onLine(PGHP);
        String payload = AisWriter.type1(9, 1, 2, 0, 0);
        for (String address : List.of("AIVDO", "BSVDM", "--VDM", "ABVDM")) {
            assertThat(decoder.onLine(AisWriter.summed("!", address + ",1,1,,A," + payload + ",0")))
                    .as(address)
                    .isInstanceOf(Outcome.Read.class);
        }
    }

    @Test
    void time_is_that_of_the_tag_block_else_of_pghp_else_of_rmc() {
        assertThat(reason(SHIP)).isEqualTo("nmea.no_time");
        decoder.onLine(AisWriter.summed("$", "GPRMC,092211.50,A,,,,,5.2,28.2,200715,,,A"));
        assertThat(timeOf(SHIP)).isEqualTo("2015-07-20T09:22:11.500000Z");
        decoder.onLine(PGHP);
        assertThat(timeOf(SHIP)).isEqualTo("2013-11-12T12:00:00.042000Z");
        assertThat(timeOf(AisWriter.block("s:x,c:1384257601") + SHIP))
                .isEqualTo("2013-11-12T12:00:01.000000Z");
        assertThat(timeOf(AisWriter.block("c:1384257601250") + SHIP))
                .isEqualTo("2013-11-12T12:00:01.250000Z");
        assertThat(timeOf(SHIP)).isEqualTo("2013-11-12T12:00:00.042000Z");
    }

    @Test
    void a_tag_block_on_its_own_line_is_of_the_next_sentence_only() {
        assertThat(decoder.onLine(AisWriter.block("c:1384257601")))
                .isEqualTo(Outcome.Why.TAG_BLOCK.passed());
        decoder.onLine(AisWriter.block("si:STATION"));
        decoder.onLine(PGHP);
        assertThat(timeOf(SHIP)).isEqualTo("2013-11-12T12:00:01.000000Z");
        assertThat(timeOf(SHIP)).isEqualTo("2013-11-12T12:00:00.042000Z");
        decoder.onLine(AisWriter.block("c:1384257601"));
        decoder.onLine("$GPGGA,whatever");
        assertThat(timeOf(SHIP)).isEqualTo("2013-11-12T12:00:00.042000Z");
    }

    @Test
    void the_clock_is_that_of_the_first_talker_who_gave_date_and_time() {
        decoder.onLine(AisWriter.summed("$", "IIRMC,092210,A,,,,,5.5,31.1,,0.0,E,A"));
        decoder.onLine(AisWriter.summed("$", "GNRMC,092210,V,,,,,,,200715,,,N"));
        assertThat(reason(SHIP)).isEqualTo("nmea.no_time");
        decoder.onLine(AisWriter.summed("$", "GPRMC,092211,A,,,,,5.2,28.2,200715,,,A"));
        decoder.onLine(AisWriter.summed("$", "GNRMC,102211,A,,,,,5.2,28.2,200715,,,A"));
        assertThat(timeOf(SHIP)).isEqualTo("2015-07-20T09:22:11.000000Z");
        assertThat(reason(AisWriter.summed("$", "GPRMC,256199,A,,,,,5.2,28.2,200715,,,A")))
                .isEqualTo("nmea.rmc");
    }

    @Test
    void damaged_lines_are_bad_by_what_is_damaged() {
        decoder.onLine(PGHP);
        String payload = AisWriter.type1(9, 1, 2, 0, 0);
        assertThat(reason(SHIP.replace("*", "0*"))).isEqualTo("nmea.checksum");
        assertThat(reason(SHIP.substring(0, SHIP.length() - 3))).isEqualTo("nmea.checksum");
        assertThat(reason(AisWriter.summed("!", "AIVDM,1,1,,A," + payload)))
                .isEqualTo("nmea.fields");
        assertThat(reason(AisWriter.summed("!", "AIVDM,0,1,,A," + payload + ",0")))
                .isEqualTo("nmea.fields");
        assertThat(reason(AisWriter.summed("!", "AIVDM,2,3,,A," + payload + ",0")))
                .isEqualTo("nmea.fields");
        assertThat(reason(AisWriter.summed("!", "AIVDM,1,1,,A," + payload + ",6")))
                .isEqualTo("nmea.fill");
        assertThat(reason(AisWriter.sentence(payload.replace('0', '~')))).isEqualTo("ais.payload");
        assertThat(reason(AisWriter.sentence("0".repeat(600)))).isEqualTo("ais.payload");
        assertThat(reason(AisWriter.sentence(payload.substring(0, 20)))).isEqualTo("ais.length");
        assertThat(reason("\\c:1384257601*00\\" + SHIP)).isEqualTo("nmea.tag_block");
        assertThat(reason("\\c:1384257601" + SHIP)).isEqualTo("nmea.tag_block");
        assertThat(reason(AisWriter.block("c:soon"))).isEqualTo("nmea.tag_block");
        assertThat(reason("hello")).isEqualTo("nmea.sentence");
        assertThat(reason(AisWriter.summed("$", "PGHP,1,2013,13,12,12,0,0,42,219,,2190047,1,39")))
                .isEqualTo("nmea.pghp");
    }

    @Test
    void parts_are_joined_when_messages_interleave() {
        String details =
                AisWriter.payload(
                        19,
                        6,
                        0,
                        2,
                        77,
                        30,
                        0,
                        8,
                        100,
                        10,
                        1,
                        1,
                        6_000_000,
                        28,
                        30_000_000,
                        27,
                        900,
                        12,
                        0,
                        9,
                        0,
                        6,
                        0,
                        4,
                        0,
                        60,
                        0,
                        60,
                        0,
                        49);
        String a = details.substring(0, 28);
        String b = details.substring(28);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(decoder.onLine(AisWriter.block("g:1-2-7,c:1384257601") + part("A", 1, a)));
        outcomes.add(decoder.onLine(part("B", 1, a)));
        outcomes.add(decoder.onLine(AisWriter.block("g:2-2-7") + part("A", 2, b)));
        decoder.onLine(PGHP);
        outcomes.add(decoder.onLine(part("B", 2, b)));
        assertThat(outcomes.get(0)).isEqualTo(Outcome.Why.PART.passed());
        assertThat(outcomes.get(1)).isEqualTo(Outcome.Why.PART.passed());
        assertThat(Times.format(fix(outcomes.get(2)).timeUs()))
                .isEqualTo("2013-11-12T12:00:01.000000Z");
        assertThat(fix(outcomes.get(3)).at()).isEqualTo(new LatLon(50, 10));
    }

    @Test
    void a_part_without_the_one_before_it_is_bad_and_unfinished_messages_are_bounded() {
        assertThat(reason(part("A", 2, "0000"))).isEqualTo("nmea.part");
        for (int i = 0; i < 100; i++) {
            decoder.onLine(
                    AisWriter.summed(
                            "!", "AIVDM,2,1," + i % 10 + "," + (char) (65 + i / 10) + ",00,0"));
        }
        assertThat(decoder.unfinished()).isEqualTo(100);
        // The latest still wait for their second part, the first had to make room.
        assertThat(decoder.onLine(AisWriter.summed("!", "AIVDM,2,2,9,J,0000000,0")))
                .isEqualTo(Outcome.Why.OTHER_MESSAGE.passed());
        assertThat(reason(AisWriter.summed("!", "AIVDM,2,2,0,A,0000000,0"))).isEqualTo("nmea.part");
        assertThat(decoder.unfinished()).isEqualTo(99);
    }

    private static String part(String channel, int number, String payload) {
        return AisWriter.summed("!", "AIVDM,2," + number + ",3," + channel + "," + payload + ",0");
    }

    private static String aircraft(int altM, int speedKn) {
        return AisWriter.sentence(
                AisWriter.payload(
                        9, 6, 0, 2, 111, 30, altM, 12, speedKn, 10, 0, 1, 600_000, 28, 600_000, 27,
                        1545, 12, 0, 6, 0, 34));
    }

    private String timeOf(String line) {
        return Times.format(fix(decoder.onLine(line)).timeUs());
    }

    private static Fix fix(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).fix();
    }

    private String reason(String line) {
        Outcome outcome = decoder.onLine(line);
        assertThat(outcome).as(line).isInstanceOf(Outcome.Bad.class);
        return ((Outcome.Bad) outcome).reason();
    }
}
