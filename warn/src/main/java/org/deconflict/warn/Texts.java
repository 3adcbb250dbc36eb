package org.deconflict.warn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.model.TrackId;

/// The words of a message, in the recipient's language.
///
/// Whatever the template says, every message bears the marks first, says why it is sent, says who
/// recognises and who disputes a zone that anybody disputes or withdrew from, and ends by saying
/// that it permits nothing.
final class Texts {

    /// What a message says, and in which language.
    record Words(String language, String subject, String text) {}

    /// The longest list of who says what of a zone, in UTF-16 units; longer ones are cut. Closed.
    private static final int LONGEST_STANDING = 3_000;

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
        Voice voice = Voice.of(wording, to.language());
        String template = wording.getOrDefault(voice.language(), builtIn(voice, s));
        Map<String, String> values = values(voice, s, nowUs);
        String prefix = prefix(voice);
        String subject = Template.fill(voice.say("subject." + s.purpose().word()), values);
        List<String> lines = lines(voice, s, template, nowUs);
        int body = lines.indexOf(template);
        lines.replaceAll(line -> Template.fill(line, values));
        String text = prefix + String.join("\n", lines);
        if (text.length() > Message.LONGEST_TEXT) {
            // The sender's words give way; the marks, the standing and the footer stay whole.
            int over = text.length() - Message.LONGEST_TEXT;
            lines.set(body, Figures.cut(lines.get(body), lines.get(body).length() - over));
            text = prefix + String.join("\n", lines);
        }
        return new Words(voice.language(), prefix + subject, text);
    }

    /// The wording of the rung on which the role was asked; a stand-down has built-in words only.
    private static Map<String, String> wording(Sending s, String role) {
        int rung = s.run().rungOf(role);
        return rung == 0 || s.purpose() == Purpose.STAND_DOWN
                ? Map.of()
                : s.run().ladder.rung(rung).wording();
    }

    private static String builtIn(Voice voice, Sending s) {
        if (s.purpose() == Purpose.STAND_DOWN) {
            return voice.say("body.stand_down");
        }
        return voice.say(s.about().earliestUs().isPresent() ? "body.ahead" : "body.now");
    }

    private String prefix(Voice voice) {
        StringBuilder prefix = new StringBuilder();
        marks.words().forEach(m -> prefix.append(voice.own(voice.say("mark." + m))).append(' '));
        return prefix.toString();
    }

    private List<String> lines(Voice voice, Sending s, String template, long nowUs) {
        List<String> lines = new ArrayList<>();
        if (s.purpose() == Purpose.UPDATE) {
            lines.add(voice.say("update"));
        }
        lines.add(template);
        if (!Template.has(template, "reason")) {
            lines.add(voice.say("reason").replace("{why}", "{reason}"));
        }
        if (s.purpose() == Purpose.STAND_DOWN && s.reason() == Reason.CHANNEL_FAILED) {
            s.run().end().ifPresent(e -> lines.add(voice.say("reason." + e.reason().word())));
        }
        boolean undeclared = s.to().via().equals(Asked.UNDECLARED);
        if (undeclared && s.reason() != Reason.NO_DECLARED_OWNER) {
            lines.add(voice.say("owner.undeclared"));
        }
        if (isContested(s.run().zone, nowUs) && !Template.has(template, "standing")) {
            lines.add("{standing}");
        }
        boolean asks = s.purpose() != Purpose.STAND_DOWN && s.run().rungOf(s.to().role()) > 0;
        if (asks && !Template.has(template, "ack")) {
            lines.add("{ack}");
        }
        lines.add(voice.say("footer"));
        lines.add(voice.say("origin"));
        return lines;
    }

    private Map<String, String> values(Voice voice, Sending s, long nowUs) {
        Cause about = s.about();
        String zone = s.run().zone;
        Map<String, String> values = new HashMap<>();
        values.put("track", name(voice, s.run().track.toString()));
        values.put("zone", name(voice, zone));
        values.put("zone_name", name(voice, zoneName.apply(zone)));
        values.put("zone_title", title(voice, zone));
        values.put("kind", voice.say("kind." + about.kind().word()));
        values.put("level", voice.say("level." + about.level().word()));
        values.put("time", voice.own(Figures.time(about.timeUs())));
        values.put("earliest", time(voice, about.earliestUs()));
        values.put("nominal", time(voice, about.nominalUs()));
        values.put("certain", time(voice, about.certainUs()));
        values.put("distance", Figures.distance(voice, about.distanceMm()));
        values.put("lat", voice.own(Figures.degrees(about.latE7(), "N", "S")));
        values.put("lon", voice.own(Figures.degrees(about.lonE7(), "E", "W")));
        values.put("standing", standing(voice, zone, nowUs));
        values.put("owner", owner(voice, s.run().track));
        values.put("reason", voice.say("reason." + s.reason().word()));
        values.put("ack", voice.say("ack").replace("{code}", code(voice, s.run())));
        values.put("origin", name(voice, marks.origin()));
        return values;
    }

    private static String name(Voice voice, String name) {
        return voice.own(Figures.plain(name));
    }

    private String title(Voice voice, String zone) {
        String name = zoneName.apply(zone);
        return name.equals(zone)
                ? name(voice, zone)
                : name(voice, name) + " (" + name(voice, zone) + ")";
    }

    private String owner(Voice voice, TrackId track) {
        return arrangement
                .ownerOf(track)
                .map(p -> name(voice, p.name()))
                .orElse(voice.say("owner.none"));
    }

    private static String code(Voice voice, Run run) {
        return voice.own(Message.code(run.digest()));
    }

    private static String time(Voice voice, OptionalLong timeUs) {
        return timeUs.isPresent()
                ? voice.own(Figures.time(timeUs.getAsLong()))
                : voice.say("unknown");
    }

    private boolean isContested(String zone, long nowUs) {
        return arrangement.standingsOn(zone, nowUs).stream()
                .map(Standing::stance)
                .anyMatch(st -> st == Stance.DISPUTES || st == Stance.WITHDREW);
    }

    /// Every party under what it says of the zone; one that never said anything is silent.
    private String standing(Voice voice, String zone, long nowUs) {
        List<Standing> standings = arrangement.standingsOn(zone, nowUs);
        if (standings.isEmpty()) {
            return voice.say("standing.nobody");
        }
        Map<String, Stance> stances = new HashMap<>();
        standings.forEach(st -> stances.put(st.party(), st.stance()));
        List<String> sentences = new ArrayList<>();
        for (Stance stance :
                List.of(Stance.RECOGNISES, Stance.DISPUTES, Stance.WITHDREW, Stance.SILENT)) {
            List<String> names =
                    arrangement.parties().stream()
                            .filter(p -> stances.getOrDefault(p.id(), Stance.SILENT) == stance)
                            .map(p -> name(voice, p.name()))
                            .toList();
            if (!names.isEmpty()) {
                String list = String.join(voice.say("standing.separator"), names);
                sentences.add(voice.say("standing." + stance.word()).replace("{parties}", list));
            }
        }
        return Figures.cut(String.join(" ", sentences), LONGEST_STANDING);
    }
}
