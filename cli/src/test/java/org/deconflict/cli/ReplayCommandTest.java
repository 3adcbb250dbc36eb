package org.deconflict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayCommandTest {

    private static final String PARTIES =
            """
            parties:
              - id: carrier
                name: "A carrier"
                declared_by: "invented"
                tracks: ["csv/a"]
                roles:
                  - id: duty
                    name: "Duty desk"
                    language: en
                    addresses: {mail: "duty@carrier.example"}
            """;

    private static final String LADDER =
            """
            ladders:
              - id: one
                match: {zones: [%s]}
                rungs:
                  - roles: [owner]
                    channels: [mail]
                    wording: {en: "Track {track}."}
                    answer: any
                    timeout: {share: 0.5, min_s: 30, max_s: 60}
            """;

    @TempDir private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void given() throws IOException {
        shell = new Shell(folder);
        shell.write("play/zones.geojson", Shell.SQUARE);
        shell.write("play/fixes.csv", Shell.HEADER + "2020-01-01T00:00:00Z,a,0.5,0.5\n");
        shell.write("play/parties.yaml", PARTIES);
        shell.write("play/ladder.yaml", LADDER.formatted("square"));
    }

    @Test
    void a_scenario_that_expects_nothing_is_not_called_as_expected() throws Exception {
        Shell.Ended ended = replay();
        assertThat(ended.err()).contains("with nothing to compare").doesNotContain("as expected");
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    scenario.yaml ~ {start: "2021-01-01T00:00:00Z", end: "2020-01-01T00:00:00Z"} ~ are they swapped?
                    scenario.yaml ~ {horizon_s: -4} ~ horizon is -4.0, must be 1..86400
                    scenario.yaml ~ {start: "2021-01-01T00:00:00Z"} ~ fixes.csv holds no usable line
                    people.jsonl  ~ {"role":"martian","after_s":1,"does":"open"} ~ no party has a role 'martian'
                    people.jsonl  ~ {"role":"duty","after_s":1,"does":"open","txt":"x"} ~ key 'txt' is not known; known are
                    people.jsonl  ~ {"role":"duty","on":{"rung":"1"},"after_s":1,"does":"open"} ~ 'rung' is 1, must be a number
                    people.jsonl  ~ {"role":"duty","after_s":-1,"does":"open"} ~ after_s is -1
                    """)
    void a_slip_in_a_scenario_is_one_line_and_exit_2(String file, String text, String told)
            throws Exception {
        shell.write("play/" + file, text);
        Shell.Ended ended = replay();
        assertThat(ended.err()).contains(told).hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void a_ladder_for_a_zone_that_is_not_there_is_refused() throws Exception {
        shell.write("play/ladder.yaml", LADDER.formatted("squre"));
        Shell.Ended ended = replay();
        assertThat(ended.err()).contains("zones.geojson has no zone 'squre'");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void a_scenario_that_lost_its_zones_is_not_passed_over() throws Exception {
        shell.write("other/fixes.csv", Shell.HEADER);
        Shell.Ended ended = shell.run("replay", ".", "--out", "played");
        assertThat(ended.err()).contains("other/zones.geojson is not there");
        assertThat(ended.code()).isEqualTo(2);
    }

    private Shell.Ended replay() throws IOException, InterruptedException {
        return shell.run("replay", "play", "--out", "played");
    }
}
