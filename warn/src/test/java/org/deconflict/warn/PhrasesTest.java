package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Level;
import org.deconflict.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    /// Words that take a side, promise, or name people as something to be aimed at, and their like in
    /// the other languages.
    private static final List<String> NOT_NEUTRAL =
            List.of(
                    "enem",
                    "hostil",
                    "threat",
                    "violat",
                    "target",
                    "approv",
                    "safe",
                    "cleared",
                    "ennemi",
                    "menace",
                    "cible",
                    "sûr",
                    "sécuris",
                    "infraction",
                    "autoris",
                    "враг",
                    "враж",
                    "против",
                    "угроз",
                    "наруш",
                    "цель",
                    "цели",
                    "одобр",
                    "безопас",
                    "عدو",
                    "معاد",
                    "تهديد",
                    "انتهاك",
                    "هدف",
                    "آمن",
                    "موافق");

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "fr", "ru"})
    void every_word_is_neutral(String language) {
        Phrases phrases = Phrases.find(language).orElseThrow();
        for (String key : phrases.keys()) {
            String phrase = phrases.get(key).toLowerCase(Locale.ROOT);
            assertThat(NOT_NEUTRAL).noneMatch(phrase::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "ru"})
    void every_language_says_what_english_says_with_the_same_places(String language) {
        Phrases english = Phrases.english();
        Phrases other = Phrases.find(language).orElseThrow();
        Set<String> keys = new TreeSet<>(english.keys());
        keys.removeIf(k -> k.startsWith("ended."));
        assertThat(new TreeSet<>(other.keys())).isEqualTo(keys);
        for (String key : keys) {
            assertThat(places(other.get(key))).as(key).isEqualTo(places(english.get(key)));
            assertThat(other.get(key)).isNotBlank();
        }
    }

    private static Set<String> places(String phrase) {
        return PLACE.matcher(phrase)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void there_is_a_phrase_for_every_case() {
        Phrases english = Phrases.english();
        Arrays.stream(AlertKind.values()).forEach(k -> english.get("kind." + k.word()));
        Arrays.stream(Level.values()).forEach(l -> english.get("level." + l.word()));
        Arrays.stream(Stance.values()).forEach(s -> english.get("standing." + s.word()));
        Arrays.stream(Reason.values()).forEach(r -> english.get("reason." + r.word()));
        Arrays.stream(Purpose.values()).forEach(p -> english.get("subject." + p.word()));
        Arrays.stream(Outcome.values()).forEach(o -> english.get("ended." + o.word()));
        assertThat(english.get("footer")).contains("not a permission");
    }
}
