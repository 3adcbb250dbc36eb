package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTextTest {

    private static final Map<String, Object> TIMEOUT =
            Map.of("share", 0.25, "min_s", 30, "max_s", 120);

    private static Map<String, Object> rung(Object... keysAndValues) {
        Map<String, Object> rung = new LinkedHashMap<>();
        rung.put("roles", List.of("north-duty", "south-duty"));
        rung.put("timeout", TIMEOUT);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            rung.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return rung;
    }

    private static Map<String, Object> ladder(Object... rungs) {
        return Map.of("rungs", List.of(rungs));
    }

    private static List<Ladder> read(Object yaml) {
        return LadderText.read(yaml, Scene.PARTIES);
    }

    private static void refused(Object yaml, String... says) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(says);
    }

    @Test
    void a_whole_ladder_reads_as_it_is_written() {
        Object yaml =
                Map.of(
                        "id",
                        "zone-ladder",
                        "match",
                        Map.of(
                                "kinds",
                                List.of("approaching", "entered"),
                                "levels",
                                List.of("warning"),
                                "zones",
                                "Z"),
                        "rungs",
                        List.of(
                                rung(
                                        "channels",
                                        List.of("sms", "mail"),
                                        "wording",
                                        Map.of("en", "{track} is {kind}"),
                                        "answer",
                                        "one_per_party")));
        Ladder ladder = read(yaml).getFirst();
        assertThat(ladder.id()).isEqualTo("zone-ladder");
        assertThat(ladder.match().kinds())
                .containsExactly(AlertKind.APPROACHING, AlertKind.ENTERED);
        assertThat(ladder.match().levels()).containsExactly(Level.WARNING);
        assertThat(ladder.match().zones()).containsExactly("Z");
        Rung rung = ladder.rung(1);
        assertThat(rung.roles()).containsExactly("north-duty", "south-duty");
        assertThat(rung.channels()).containsExactly("sms", "mail");
        assertThat(rung.answer()).isEqualTo(AnswerRule.ONE_PER_PARTY);
        assertThat(rung.timeout()).isEqualTo(new Timeout(0.25, 30, 120));
    }

    @Test
    void one_ladder_a_list_and_a_mapping_with_ladders_are_all_taken() {
        assertThat(read(ladder(rung()))).extracting(Ladder::id).containsExactly("ladder");
        List<Object> two = List.of(ladder(rung()), ladder(rung()));
        assertThat(read(two)).extracting(Ladder::id).containsExactly("ladder-1", "ladder-2");
        assertThat(read(Map.of("ladders", two))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"any,ANY,1", "all,ALL,1", "one_per_party,ONE_PER_PARTY,1", "2_of_2,K_OF_N,2"})
    void answers_are_read(String word, AnswerRule.Count count, int k) {
        assertThat(read(ladder(rung("answer", word))).getFirst().rung(1).answer())
                .isEqualTo(new AnswerRule(count, k));
    }

    @Test
    void k_may_stand_beside_k_of_n() {
        assertThat(read(ladder(rung("answer", "k_of_n", "k", 2))).getFirst().rung(1).answer())
                .isEqualTo(AnswerRule.kOfN(2));
    }

    @Test
    void a_ladder_that_names_nobody_is_refused() {
        refused(ladder(rung("roles", List.of())), "ladder ladder: rung 1: ", "names nobody");
        refused(ladder(), "rungs has 0, must be 1..32");
        refused(List.of(), "nobody would ever be told");
        refused(Map.of("id", "x"), "ladder x: key 'rungs' is missing");
    }

    @Test
    void unknown_words_are_refused_with_their_place() {
        refused(ladder(rung("roles", List.of("nobody"))), "rung 1: roles: ", "'nobody'");
        refused(ladder(rung("channels", List.of("pigeon"))), "rung 1: channels: ", "'pigeon'");
        refused(ladder(rung("answer", "some")), "rung 1: answer: 'some' is not one of any");
        refused(ladder(rung("chanels", List.of("mail"))), "rung 1: key 'chanels' is not one of");
        refused(
                Map.of("match", Map.of("levels", List.of("red")), "rungs", List.of(rung())),
                "match: levels: level 'red' is not one of");
        refused(
                Map.of("match", Map.of("kinds", List.of("enterd")), "rungs", List.of(rung())),
                "match: kinds: alert kind 'enterd' is not one of");
        refused(
                Map.of("match", Map.of("kinds", List.of("left")), "rungs", List.of(rung())),
                "left starts no ladder");
    }

    @Test
    void a_role_that_no_channel_of_the_rung_reaches_is_refused() {
        refused(
                ladder(rung("roles", List.of("north-second"), "channels", List.of("sms"))),
                "north-second has addresses for [mail]",
                "no message could reach it");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,0,10,'min_s is 0, must be 1..604800 seconds'",
        "1.5,1,10,'share is 1.5, must be 0..1; did you give per cent?'",
        "-0.1,1,10,'share is -0.1, must be 0..1'",
        "0.5,20,10,'min_s is 20 and max_s 10; are they swapped?'",
        "0.5,1,99999999,'did you give milliseconds?'"
    })
    void impossible_time_outs_are_refused(double share, int minS, int maxS, String says) {
        Map<String, Object> timeout = Map.of("share", share, "min_s", minS, "max_s", maxS);
        refused(ladder(rung("timeout", timeout)), "ladder ladder: rung 1: timeout: ", says);
    }

    @Test
    void a_fraction_of_a_second_is_refused() {
        refused(
                ladder(rung("timeout", Map.of("share", 0.5, "min_s", 1.5, "max_s", 10))),
                "min_s: '1.5' must be a whole number of seconds");
    }

    @Test
    void more_answers_than_roles_are_refused() {
        refused(ladder(rung("answer", "3_of_3")), "k is 3, must be 1..2");
        refused(ladder(rung("answer", "1_of_3")), "1_of_3 on a rung of 2 roles");
        refused(ladder(rung("answer", "k_of_n", "k", 0)), "k is 0, must be 1..2");
        refused(ladder(rung("answer", "k_of_n")), "k stands beside k_of_n");
        refused(ladder(rung("answer", "all", "k", 1)), "k stands beside k_of_n");
    }

    @Test
    void wording_is_checked_when_it_is_read() {
        refused(ladder(rung("wording", Map.of("en", "{trak}"))), "en: placeholder {trak}");
        refused(ladder(rung("wording", Map.of("en", "{track"))), "a brace stands alone");
        refused(ladder(rung("wording", Map.of("english", "x"))), "two-letter language code");
        refused(ladder(rung("wording", Map.of())), "no language is given");
        refused(ladder(rung("wording", Map.of("en", "x".repeat(2_001)))), "at most 2000");
    }

    @Test
    void the_same_id_twice_is_refused() {
        Map<String, Object> a = Map.of("id", "a", "rungs", List.of(rung()));
        refused(List.of(a, a), "id 'a' is given twice");
    }

    @Test
    void what_is_no_mapping_or_list_is_refused_plainly() {
        refused("text", "must be a list");
        refused(Map.of("rungs", "text"), "rungs: 'text' must be a list; did you forget the dash?");
        refused(ladder("text"), "rung 1: 'text' must be a mapping");
        refused(ladder(rung("answer", 2)), "answer: '2' must be a text");
    }
}
