package org.deconflict.warn;

import java.util.Map;
import java.util.Set;

/// A language to speak in: its code, and the built-in words that go with it.
///
/// The words are the language's own, else those of the recipient's language, else English.
record Voice(String language, Phrases phrases) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    /// The voice for a rung's wording and a recipient's own language: the recipient's, else English,
    /// else the first by code.
    static Voice of(Map<String, String> wording, String own) {
        String language = language(wording, own);
        return new Voice(
                language,
                Phrases.find(language).or(() -> Phrases.find(own)).orElseGet(Phrases::english));
    }

    private static String language(Map<String, String> wording, String own) {
        if (wording.isEmpty()) {
            return Phrases.LANGUAGES.contains(own) ? own : "en";
        }
        if (wording.containsKey(own)) {
            return own;
        }
        return wording.containsKey("en") ? "en" : wording.keySet().iterator().next();
    }

    String say(String key) {
        return phrases.get(key);
    }

    /// A name, number or code that keeps its own direction inside right-to-left text, and does not
    /// turn the line that it begins (Unicode UAX 9, isolates). Unchanged in other languages.
    String own(String value) {
        return RIGHT_TO_LEFT.contains(language) ? ISOLATE + value + END_ISOLATE : value;
    }
}
