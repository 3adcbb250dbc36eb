package org.deconflict.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.deconflict.sources.lines.UnreadableInput;
import org.deconflict.sources.nmea.AisWriter;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final String SHIP = AisWriter.sentence(AisWriter.type1(9, 1, 2, 0, 0));

    @Test
    void what_is_built_is_told_by_its_content() throws IOException {
        assertThat(open("\n lon ,time,track,lat\n").format()).isEqualTo(Format.CSV);
        assertThat(open(SHIP).format()).isEqualTo(Format.NMEA);
        assertThat(open("# a comment\n\n,0*12 cut off\n" + SHIP).format()).isEqualTo(Format.NMEA);
        assertThat(open(AisWriter.summed("\\", "s:x") + "\\\n").format()).isEqualTo(Format.NMEA);
        assertThat(open("$GPRMC,1,2*00\n").format()).isEqualTo(Format.NMEA);
    }

    @Test
    void what_is_not_built_is_refused_by_its_name() {
        String[][] cases = {
            {"MSG,3,1,1,4CA2D6,1,2018/08/01,05:00:00.000,,,,38000,,,51.0,0.1,,,,,,0\n", "sbs"},
            {"{\"now\":1,\"aircraft\":[]}", "readsb"},
            {"{\"time\":1,\"states\":[]}", "opensky"},
            {"<?xml version=\"1.0\"?><event uid=\"a\"/>", "cot"},
            {"<?xml version=\"1.0\"?><gpx/>", "gpx"},
            {"{\"type\":\"FeatureCollection\"}", "geojson"},
        };
        for (String[] c : cases) {
            assertThatThrownBy(() -> open(c[0]))
                    .isInstanceOf(UnreadableInput.class)
                    .hasMessage("in: format '" + c[1] + "' is not built yet; built are csv, nmea");
        }
    }

    @Test
    void what_cannot_be_told_is_refused_with_the_words_to_say() {
        assertThatThrownBy(() -> open("once upon a time\n"))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("in: its format cannot be told")
                .hasMessageContaining("csv, nmea, sbs, readsb, opensky, cot, gpx, geojson");
        assertThatThrownBy(() -> open("")).hasMessage("in: is empty");
        assertThatThrownBy(() -> Format.of("kml")).hasMessageContaining("'kml' is not known");
        byte[] utf16 = "time,track,lat,lon".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> FixReader.open(in(utf16), "in", Optional.empty()))
                .hasMessageContaining("UTF-16");
        assertThatThrownBy(
                        () ->
                                FixReader.open(
                                        in(new byte[] {0x1F, (byte) 0x8B, 8}),
                                        "in",
                                        Optional.empty()))
                .hasMessageContaining("broken gzip");
    }

    @Test
    void every_word_leads_to_its_format() throws IOException {
        for (Format format : Format.values()) {
            assertThat(Format.of(format.word())).isEqualTo(format);
        }
    }

    private static FixReader open(String text) throws IOException {
        return FixReader.open(in(text.getBytes(StandardCharsets.UTF_8)), "in", Optional.empty());
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
