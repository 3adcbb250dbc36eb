package org.deconflict.warn;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The built-in words of one language: kinds, levels, reasons, standings, marks and the footer.
final class Phrases {

    /// The languages with built-in words; `en` is the one that stands in for others.
    static final Set<String> LANGUAGES = Set.of("en", "ar", "fr", "ru");

    private static final Map<String, Phrases> ALL = new LinkedHashMap<>();

    static {
        LANGUAGES.forEach(l -> ALL.put(l, new Phrases(l)));
    }

    private final Properties words = new Properties();

    private Phrases(String language) {
        String file = "phrases_" + language + ".properties";
        try (var in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Optional<Phrases> find(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    static Phrases english() {
        return find("en").orElseThrow();
    }

    /// The phrase of a key. Throws [IllegalStateException] for a key that the language lacks.
    String get(String key) {
        String phrase = words.getProperty(key);
        if (phrase == null) {
            throw new IllegalStateException("there is no phrase " + key);
        }
        return phrase;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
