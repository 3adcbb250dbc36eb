package org.deconflict.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The words of the page in one language, from `words_<language>.properties`: a language is a file.
///
/// `{0}`, `{1}` … stand for what is filled in. A name that runs from right to left is isolated, so that
/// it cannot turn the words round it; characters that steer direction are shown as `\uFFFD`.
final class Words {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final String language;
    private final Properties texts;

    private Words(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The English words.
    static Words english() {
        return of("en");
    }

    /// Reads the words of a language, an ISO 639-1 code.
    private static Words of(String language) {
        String name = "words_" + language + ".properties";
        try (InputStream in =
                Optional.ofNullable(Words.class.getResourceAsStream(name)).orElseThrow()) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(language, texts);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /// The language's ISO 639-1 code.
    String language() {
        return language;
    }

    /// The keys there are.
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// The text of a key with what is filled in. Error: throws for a key that the file does not have.
    String say(String key, Object... filled) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("words_" + language + " has no " + key);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            out.append(text, from, at);
            out.append(isolated(String.valueOf(filled[text.charAt(at + 1) - '0'])));
            from = at + 3;
        }
        return out.append(text, from, text.length()).toString();
    }

    /// The text for a case of an enum, under `<group>.<case>`.
    String of(String group, Enum<?> one) {
        return say(group + "." + one.name().toLowerCase(Locale.ROOT));
    }

    /// The text with control and direction characters made visible.
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(steers(c) ? 0xFFFD : c));
        return out.toString();
    }

    private static String isolated(String text) {
        String clean = clean(text);
        return clean.codePoints().anyMatch(Words::runsBackward)
                ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE
                : clean;
    }

    private static boolean runsBackward(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// Embeddings, overrides, isolates, controls, halves of surrogate pairs.
    private static boolean steers(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (Character.isISOControl(c) && c != '\n')
                || (c >= 0xD800 && c <= 0xDFFF);
    }
}
