package org.deconflict.warn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.model.Times;

/// The words of a message, in the recipient's language.
///
/// Whatever the template says, every message bears the marks first, says why it is sent, says who
/// recognises and who disputes a zone that anybody disputes or withdrew from, and ends by saying
/// that it permits nothing.
final class Texts {

    /// What a message says, and in which language.
    record Words(String language, String subject, String text) {}

    /// Makes a value keep its own direction inside right-to-left text (Unicode UAX 9, isolates).
    private static final char ISOLATE = '\u2068';

    private static final char END_ISOLATE = '\u2069';

    private final Arrangement arrangement;
    private final Marks marks;
    private final UnaryOperator<String> zoneName;

    Texts(Arrangement arrangement, Marks marks, UnaryOperator<String> zoneName) {
        this.arrangement = arrangement;
        this.marks = marks;
        this.zoneName = zoneName;
    }

    List<String> marks() {
        return marks.words();
    }

    /// What the end of a ladder means, in English, for the record and the screen.
    String ended(Outcome outcome) {
        return Phrases.english().get("ended." + outcome.word());
    }

    Words of(Role to, Sending s, long nowUs) {
        Map<String, String> wording = wording(s, to.id());
        String language = language(wording, to.language());
        Phrases phrases =
                Phrases.find(language)
                        .or(() -> Phrases.find(to.language()))
                        .orElseGet(Phrases::english);
        String template = wording.getOrDefault(language, builtIn(phrases, s));
        Map<String, String> values = values(phrases, s, nowUs);
        if (Phrases.isRightToLeft(language)) {
            values.replaceAll((k, v) -> SENTENCES.contains(k) ? v : ISOLATE + v + END_ISOLATE);
        }
        String prefix = prefix(phrases);
        String subject = Template.fill(phrases.get("subject." + s.purpose().word()), values);
        List<String> lines = lines(phrases, s, template, nowUs);
        lines.replaceAll(line -> Template.fill(line, values));
        return new Words(language, prefix + subject, prefix + String.join("\n", lines));
    }

    /// Values that are words of the language and not names, numbers or codes.
    private static final List<String> SENTENCES =
            List.of("kind", "level", "standing", "reason", "ack", "distance", "owner");

    /// The wording of the rung on which the role was asked; a stand-down has built-in words only.
    private static Map<String, String> wording(Sending s, String role) {
        int rung = s.run().rungOf(role);
        return rung == 0 || s.purpose() == Purpose.STAND_DOWN
                ? Map.of()
                : s.run().ladder.rung(rung).wording();
    }

    /// The role's own language, else English, else the first there is.
    private static String language(Map<String, String> wording, String own) {
        if (wording.isEmpty()) {
            return Phrases.LANGUAGES.contains(own) ? own : "en";
        }
        if (wording.containsKey(own)) {
            return own;
        }
        return wording.containsKey("en") ? "en" : wording.keySet().iterator().next();
    }

    private static String builtIn(Phrases phrases, Sending s) {
        if (s.purpose() == Purpose.STAND_DOWN) {
            return phrases.get("body.stand_down");
        }
        return phrases.get(s.about().earliestUs().isPresent() ? "body.ahead" : "body.now");
    }

    private String prefix(Phrases phrases) {
        StringBuilder prefix = new StringBuilder();
        marks.words().forEach(m -> prefix.append(phrases.get("mark." + m)).append(' '));
        return prefix.toString();
    }

    private List<String> lines(Phrases phrases, Sending s, String template, long nowUs) {
        List<String> lines = new ArrayList<>();
        if (s.purpose() == Purpose.UPDATE) {
            lines.add(phrases.get("update"));
        }
        lines.add(template);
        if (!Template.has(template, "reason")) {
            lines.add(phrases.get("reason").replace("{why}", "{reason}"));
        }
        if (s.purpose() == Purpose.STAND_DOWN && s.reason() == Reason.CHANNEL_FAILED) {
            s.run().end().ifPresent(e -> lines.add(phrases.get("reason." + e.reason().word())));
        }
        boolean undeclared = s.to().via().equals(Asked.UNDECLARED);
        if (undeclared && s.reason() != Reason.NO_DECLARED_OWNER) {
            lines.add(phrases.get("owner.undeclared"));
        }
        if (isContested(s.run().zone, nowUs) && !Template.has(template, "standing")) {
            lines.add("{standing}");
        }
        boolean asks = s.purpose() != Purpose.STAND_DOWN && s.run().rungOf(s.to().role()) > 0;
        if (asks && !Template.has(template, "ack")) {
            lines.add("{ack}");
        }
        lines.add(phrases.get("footer"));
        lines.add(phrases.get("origin"));
        return lines;
    }

    private Map<String, String> values(Phrases phrases, Sending s, long nowUs) {
        Cause about = s.about();
        Map<String, String> values = new HashMap<>();
        values.put("track", plain(s.run().track.toString()));
        values.put("zone", plain(s.run().zone));
        values.put("zone_name", plain(zoneName.apply(s.run().zone)));
        values.put("kind", phrases.get("kind." + about.kind().word()));
        values.put("level", phrases.get("level." + about.level().word()));
        values.put("time", time(about.timeUs()));
        values.put("earliest", time(phrases, about.earliestUs()));
        values.put("nominal", time(phrases, about.nominalUs()));
        values.put("certain", time(phrases, about.certainUs()));
        values.put("distance", distance(phrases, about.distanceMm()));
        values.put("lat", degrees(about.latE7(), "N", "S"));
        values.put("lon", degrees(about.lonE7(), "E", "W"));
        values.put("standing", standing(phrases, s.run().zone, nowUs));
        values.put(
                "owner",
                arrangement
                        .ownerOf(s.run().track)
                        .map(p -> plain(p.name()))
                        .orElse(phrases.get("owner.none")));
        values.put("reason", phrases.get("reason." + s.reason().word()));
        values.put("ack", phrases.get("ack").replace("{code}", Message.code(s.run().digest())));
        values.put("origin", plain(marks.origin()));
        return values;
    }

    private boolean isContested(String zone, long nowUs) {
        return arrangement.standingsOn(zone, nowUs).stream()
                .map(Standing::stance)
                .anyMatch(st -> st == Stance.DISPUTES || st == Stance.WITHDREW);
    }

    /// Every party under what it says of the zone; one that never said anything is silent.
    private String standing(Phrases phrases, String zone, long nowUs) {
        List<Standing> standings = arrangement.standingsOn(zone, nowUs);
        if (standings.isEmpty()) {
            return phrases.get("standing.nobody");
        }
        Map<String, Stance> stances = new HashMap<>();
        standings.forEach(st -> stances.put(st.party(), st.stance()));
        List<String> sentences = new ArrayList<>();
        for (Stance stance :
                List.of(Stance.RECOGNISES, Stance.DISPUTES, Stance.WITHDREW, Stance.SILENT)) {
            List<String> names =
                    arrangement.parties().stream()
                            .filter(p -> stances.getOrDefault(p.id(), Stance.SILENT) == stance)
                            .map(Party::name)
                            .map(Texts::plain)
                            .toList();
            if (!names.isEmpty()) {
                String list = String.join(phrases.get("standing.separator"), names);
                sentences.add(phrases.get("standing." + stance.word()).replace("{parties}", list));
            }
        }
        return String.join(" ", sentences);
    }

    private static String time(Phrases phrases, OptionalLong timeUs) {
        return timeUs.isPresent() ? time(timeUs.getAsLong()) : phrases.get("unknown");
    }

    /// To the second, cut off: an earliest time is never said later than it is.
    private static String time(long timeUs) {
        String micros = Times.format(timeUs);
        return micros.substring(0, micros.length() - ".000000Z".length()) + "Z";
    }

    /// Five decimals, a metre and a bit, with the hemisphere as a letter.
    private static String degrees(long e7, String plus, String minus) {
        long e5 = (Math.abs(e7) + 50) / 100;
        return String.format(
                Locale.ROOT, "%d.%05d° %s", e5 / 100_000, e5 % 100_000, e7 < 0 ? minus : plus);
    }

    private static String distance(Phrases phrases, OptionalLong mm) {
        if (mm.isEmpty()) {
            return phrases.get("distance.none");
        }
        long m = (Math.abs(mm.getAsLong()) + 500) / 1_000;
        String n =
                m < 1_000
                        ? m + " " + phrases.get("unit.m")
                        : (m + 50) / 1_000
                                + "."
                                + (m + 50) / 100 % 10
                                + " "
                                + phrases.get("unit.km");
        String side = mm.getAsLong() < 0 ? "distance.inside" : "distance.outside";
        return phrases.get(side).replace("{n}", n);
    }

    /// A name without line breaks and without characters that turn the direction of the text round it.
    private static String plain(String name) {
        return name.replaceAll(
                "[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }
}
