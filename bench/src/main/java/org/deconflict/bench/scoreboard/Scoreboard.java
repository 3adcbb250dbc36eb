package org.deconflict.bench.scoreboard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.deconflict.bench.peers.Lucene;
import org.deconflict.bench.peers.Plane;
import org.deconflict.bench.peers.Roaming;
import org.deconflict.bench.peers.S2;
import org.deconflict.bench.peers.Sphere;
import org.deconflict.bench.peers.Way;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.bench.scoreboard.Meetings.Tally;
import org.deconflict.bench.scoreboard.Places.Errors;
import org.deconflict.bench.scoreboard.Score.Count;
import org.deconflict.bench.scoreboard.Teller.Account;

/// Prints what we and the usual ways of computing tell falsely or miss, as three tables in Markdown.
///
/// Arguments: `--quick`, `--out FILE`. Not a matter of speed: the machine may be busy.
public final class Scoreboard {

    private static final long SEED = 20170518;
    private static final String WORDS =
            """
            The others are the usual ways of computing, in a few lines each as their documentation or source states them, not
            the products: a zone is asked at each fix in the order of arrival, and a change is an entry or an exit.
            The truth is found with GeographicLib alone along the true path. What is told within one fix and a second of
            the time at which it happened is right, what is told later is both missed and false; a track that is out for less
            than 10 s, or nowhere 20 m away, need not be told to have left. Alerts are all that a person would get, amendments
            included; those of approach, which the others do not have, are counted apart.
            """;

    private Scoreboard() {}

    public static void main(String[] args) throws IOException {
        boolean quick = List.of(args).contains("--quick");
        int out = List.of(args).indexOf("--out");
        String text = text(quick ? 20 : 200, quick ? 3_600 : 28_800, quick ? 5_000 : 50_000);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        if (out >= 0) {
            Files.writeString(Path.of(args[out + 1]), text);
        }
    }

    /// The others, each of which knows what it knows.
    static List<Way> ways() {
        return List.of(
                new Plane(),
                Sphere.tile38(),
                Sphere.traccar(),
                Sphere.redis(),
                new S2(),
                new Lucene());
    }

    private static String text(int tracks, int parkedS, int positions) {
        StringBuilder text = new StringBuilder(WORDS);
        text.append(
                "\n| positions | by | judged wrongly | worst, from the line |\n|---|---|---|---|\n");
        for (Places places : Places.all(positions, SEED)) {
            text.append(line(places.name(), new Ours().name(), places.ofWatch()));
            for (Way way : ways()) {
                places.of(way).ifPresent(e -> text.append(line("", way.name(), e)));
            }
        }
        text.append(
                """

                | journey | by | entries | exits | crossings | zone made or ended | alerts an hour (all) |
                |---|---|---|---|---|---|---|
                """);
        for (Journey journey : new Journeys(tracks, parkedS, SEED).all()) {
            text.append(line(journey.name(), new Ours(), journey));
            ways().forEach(way -> text.append(line("", new PointAtATime(way), journey)));
        }
        text.append(
                "\n| pairs | by | apart, but called near | near, but missed |\n|---|---|---|---|\n");
        for (Meetings meetings : Meetings.all(tracks, SEED)) {
            text.append(line(meetings.name(), new Ours().name(), meetings.ofWatch()));
            for (Roaming roaming : Roaming.values()) {
                text.append(line("", roaming.words(), meetings.of(roaming)));
            }
        }
        return text.toString();
    }

    private static String line(String name, String by, Tally tally) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                by,
                tally.apart() == 0 ? "–" : tally.untrue() + " of " + tally.apart(),
                tally.near() == 0 ? "–" : tally.missed() + " of " + tally.near());
    }

    private static String line(String name, String by, Errors errors) {
        if (errors.wrong() == 0) {
            return String.format(Locale.ROOT, "| %s | %s | 0 | – |%n", name, by);
        }
        double percent = 100.0 * errors.wrong() / errors.asked();
        return String.format(
                Locale.ROOT,
                percent < 0.1
                        ? "| %s | %s | %.3f %% | %.2f m |%n"
                        : "| %s | %s | %.1f %% | %.0f m |%n",
                name,
                by,
                percent,
                errors.worstM());
    }

    /// A line of the second table; nothing where the teller knows no such zone.
    private static String line(String name, Teller teller, Journey journey) {
        return teller.play(journey)
                .map(
                        account ->
                                line(
                                        name,
                                        teller.name(),
                                        Score.of(journey, account),
                                        journey.hours()))
                .orElse("");
    }

    private static String line(String name, String by, Score score, double hours) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                by,
                inWords(score.of(Kind.ENTRY)),
                inWords(score.of(Kind.EXIT)),
                inWords(score.of(Kind.CROSSING)),
                inWords(score.of(Kind.ZONE_CHANGE)),
                alerts(score.account(), hours));
    }

    private static String alerts(Account account, double hours) {
        String all =
                String.format(Locale.ROOT, "%.1f (%d)", account.alerts() / hours, account.alerts());
        return account.ofApproach() == 0
                ? all
                : String.format(
                        Locale.ROOT, "%s; %.1f of approach", all, account.ofApproach() / hours);
    }

    private static String inWords(Count count) {
        if (count.owed() == 0 && count.untrue() == 0) {
            return "–";
        }
        if (count.owed() == 0) {
            return String.format(Locale.ROOT, "%,d false", count.untrue());
        }
        return String.format(
                Locale.ROOT,
                "%,d of %,d missed, %,d false",
                count.missed(),
                count.owed(),
                count.untrue());
    }
}
