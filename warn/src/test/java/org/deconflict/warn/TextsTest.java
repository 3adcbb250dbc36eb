package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deconflict.warn.Scene.NORTH_TRACK;
import static org.deconflict.warn.Scene.STRAY;
import static org.deconflict.warn.Scene.ladder;
import static org.deconflict.warn.Scene.messages;
import static org.deconflict.warn.Scene.role;
import static org.deconflict.warn.Scene.rung;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Level;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Marks REBUILT = new Marks(true, true, "example.org/reconstruction");

    private static Arrangement speaking(String language, Standing... standings) {
        Role duty = role("duty", "south", language, "mail");
        return new Arrangement(
                List.of(
                        Scene.party("north", "Northland", false, List.of("csv/n-*")),
                        Scene.party("south", "Southland", false, List.of(), duty),
                        Scene.party("west", "Westland", false, List.of())),
                List.of(),
                List.of(standings));
    }

    private static final Standing FOR = new Standing("south", "Z", Stance.RECOGNISES, 0, "said");
    private static final Standing AGAINST = new Standing("north", "Z", Stance.DISPUTES, 0, "said");

    private static Rung worded(Map<String, String> wording) {
        return new Rung(
                List.of("duty"), List.of(), wording, AnswerRule.ANY, new Timeout(0.5, 30, 600));
    }

    private static Message first(Arrangement who, Rung rung) {
        Scene s = new Scene(who, Scene.PLAIN, ladder(rung));
        return messages(s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200))).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "fr", "ru"})
    void the_messages_of_a_run_read_as_they_were_agreed(String language) throws IOException {
        Scene s = new Scene(speaking(language, FOR, AGAINST), REBUILT, ladder(rung("duty")));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        s.pass(20);
        s.hear(s.entered(NORTH_TRACK));
        s.pass(20);
        s.hear(s.left(NORTH_TRACK));
        StringBuilder all = new StringBuilder();
        for (Message m : messages(s.record)) {
            all.append(m.subject()).append("\n\n").append(m.text()).append("\n\n----\n");
        }
        assertThat(all.toString()).isEqualTo(golden("messages_" + language + ".txt"));
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
            return in == null ? "(no file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_message_of_a_disputed_zone_says_who_recognises_and_who_disputes() {
        String text =
                first(speaking("en", FOR, AGAINST), worded(Map.of("en", "Look at {zone}"))).text();
        assertThat(text)
                .contains("Recognised by: Southland.")
                .contains("Disputed by: Northland.")
                .contains("No statement from: Westland.");
    }

    @Test
    void a_withdrawn_recognition_is_said_too() {
        Standing withdrew = new Standing("south", "Z", Stance.WITHDREW, 0, "said");
        assertThat(first(speaking("en", withdrew), worded(Map.of())).text())
                .contains("Recognition withdrawn by: Southland.");
    }

    @Test
    void an_undisputed_zone_needs_no_such_words() {
        assertThat(first(speaking("en", FOR), worded(Map.of())).text())
                .doesNotContain("Recognised");
    }

    @Test
    void a_template_that_says_the_standing_itself_is_not_followed_by_it() {
        String text =
                first(speaking("en", FOR, AGAINST), worded(Map.of("en", "{standing} Look.")))
                        .text();
        assertThat(text).containsOnlyOnce("Disputed by");
    }

    @Test
    void standing_never_decides_whether_a_warning_is_sent() {
        for (Stance stance : Stance.values()) {
            Standing own = new Standing("south", "Z", stance, 0, "said");
            assertThat(first(speaking("en", own), worded(Map.of())).role()).isEqualTo("duty");
        }
    }

    @Test
    void the_language_falls_back_to_english_and_then_to_the_first() {
        Map<String, String> wording = new LinkedHashMap<>();
        wording.put("tr", "Bakın");
        wording.put("en", "Look");
        assertThat(first(speaking("fr"), worded(wording)).language()).isEqualTo("en");
        wording.put("fr", "Regardez");
        assertThat(first(speaking("fr"), worded(wording)).language()).isEqualTo("fr");
        Message turkish = first(speaking("fr"), worded(Map.of("tr", "Bakın")));
        assertThat(turkish.language()).isEqualTo("tr");
        assertThat(turkish.text()).contains("Bakın").contains("Ce n’est pas une permission");
    }

    @Test
    void every_place_of_a_template_gets_its_value() {
        String all = String.join("|", Template.PLACES.stream().map(p -> "{" + p + "}").toList());
        assertThat(first(speaking("en", FOR), worded(Map.of("en", all))).text())
                .doesNotContain("{")
                .contains("33.50000° N")
                .contains("38.25000° W")
                .contains("12.3 km outside the line")
                .contains("2030-01-01T00:03:20Z");
    }

    @Test
    void every_text_ends_with_words_that_permit_nothing_and_names_its_code() {
        Message m = first(speaking("en"), worded(Map.of("en", "Look")));
        assertThat(m.text()).contains("It is not a permission").contains("code " + m.code());
    }

    @Test
    void an_undeclared_track_is_said_to_be_undeclared_on_every_rung() {
        Scene s = new Scene(ladder(rung("north-duty"), rung("owner")));
        s.hear(s.entered(STRAY));
        Message second = messages(s.pass(30)).get(1);
        assertThat(second.reason()).isEqualTo(Reason.NO_ANSWER_IN_TIME);
        assertThat(second.text()).contains("No party has declared this track");
    }

    @Test
    void names_cannot_turn_or_break_a_text_or_fill_places() {
        Ladders station =
                new Ladders(
                        List.of(ladder(rung("duty"))),
                        speaking("en"),
                        Scene.PLAIN,
                        id -> "A\u202Eb\n{ack}");
        Scene s = new Scene();
        String subject = messages(station.on(s.entered(NORTH_TRACK), s.nowUs)).getFirst().subject();
        assertThat(subject).contains("A b {ack}").doesNotContain("\u202E");
    }

    @Test
    void a_long_wording_gives_way_to_what_every_message_must_say() {
        String smiles = "\uD83D\uDE00".repeat(Message.LONGEST_TEXT);
        Message m = first(speaking("en"), worded(Map.of("en", smiles)));
        assertThat(m.text().length()).isBetween(Message.LONGEST_TEXT - 1, Message.LONGEST_TEXT);
        int cut = m.text().indexOf('…');
        assertThat(Character.isLowSurrogate(m.text().charAt(cut - 1))).isTrue();
        assertThat(m.text()).contains("It is not a permission").endsWith("example.org/trial");
    }
}
