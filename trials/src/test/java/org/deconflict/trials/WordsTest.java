package org.deconflict.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Neutral words: parties have names and nothing here judges, permits or orders.
final class WordsTest {

    /// Words that judge a party or speak of force, wherever they stand, also inside a name in code; and
    /// words that would be a permission, where they stand alone.
    private static final Pattern BANNED =
            Pattern.compile(
                    "(?i)(enem(?:y|ies)|hostile|threat|violat|intrud\\w*|neutrali[sz]\\w*|kill.?chain"
                            + "|\\btargets?\\b|\\btarget(?:ed|ing)\\b|\\bengage\\w*|\\bapproved\\b"
                            + "|\\bcleared\\b|\"safe\"|'safe'|\\bis safe to\\b)");

    private static final Set<String> ENDINGS =
            Set.of(
                    "java",
                    "yaml",
                    "yml",
                    "json",
                    "jsonl",
                    "geojson",
                    "html",
                    "ts",
                    "css",
                    "md",
                    "csv",
                    "txt",
                    "properties",
                    "sql",
                    "go",
                    "sh",
                    "xml");

    private static final Set<String> LEFT_OUT = Set.of("target", "var", ".git", "node_modules");

    /// Where a word may stand: file (its end), word, the reason.
    private record Allowed(String file, String word, String reason) {}

    private static final List<Allowed> ALLOWED =
            List.of(
                    new Allowed("trials/ArchitectureTest.java", "violat", "ArchUnit's own word"),
                    new Allowed("server/PageTest.java", "hostile", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "enemy", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "threat", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "violat", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "target", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "approved", "lists what it forbids"),
                    new Allowed("server/PageTest.java", "cleared", "lists what it forbids"),
                    new Allowed("warn/PhrasesTest.java", "threat", "lists what it forbids"),
                    new Allowed("warn/PhrasesTest.java", "violat", "lists what it forbids"),
                    new Allowed("warn/PhrasesTest.java", "target", "lists what it forbids"),
                    new Allowed("warn/PhrasesTest.java", "\"safe\"", "lists what it forbids"),
                    new Allowed("warn/PhrasesTest.java", "cleared", "lists what it forbids"));

    /// This file lists what it forbids.
    private static final String THIS = "trials/WordsTest.java";

    @Test
    void no_word_judges_a_party_or_gives_a_permission() throws IOException {
        List<String> found = new ArrayList<>();
        Set<Allowed> used = new HashSet<>();
        for (Path file : files()) {
            String name = Project.root().relativize(file).toString();
            for (String line : lines(file)) {
                Matcher matcher = BANNED.matcher(line);
                while (matcher.find()) {
                    String word = matcher.group().toLowerCase(Locale.ROOT);
                    ALLOWED.stream()
                            .filter(a -> name.endsWith(a.file) && a.word.equals(word))
                            .findFirst()
                            .ifPresentOrElse(used::add, () -> found.add(name + ": " + word));
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(used).as("allowances that nothing needs any more").containsAll(ALLOWED);
    }

    @Test
    void the_pattern_finds_what_it_is_for() {
        for (String word :
                List.of(
                        "enemyForces",
                        "HostileTrack",
                        "threatLevel",
                        "zone violation",
                        "the target",
                        "engage",
                        "kill-chain",
                        "status: cleared")) {
            assertThat(BANNED.matcher(word).find()).as(word).isTrue();
        }
        for (String word :
                List.of("thread-safe", "fail-safe", "the batch is safe", "unclear", "treat")) {
            assertThat(BANNED.matcher(word).find()).as(word).isFalse();
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                Project.root(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        return LEFT_OUT.contains(String.valueOf(dir.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        String name = file.getFileName().toString();
                        if (!file.endsWith(THIS)
                                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException binary) {
            return List.of();
        }
    }
}
