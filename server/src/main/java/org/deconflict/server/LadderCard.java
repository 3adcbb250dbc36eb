package org.deconflict.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.node.Picture;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Cause;
import org.deconflict.warn.Deadline;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Outcome;
import org.deconflict.warn.Said;
import org.deconflict.warn.Told;

/// One ladder in words: what happened, where it stands, what comes next, who was told, who answered.
record LadderCard(Picture picture, Words words, Html html) {

    /// What happened, in a sentence.
    static String what(Words words, AlertKind kind, String track, String zone) {
        return words.say("kind." + kind.word(), track, zone);
    }

    /// Who recognises and who disputes a zone, in words.
    static String standing(Picture picture, Words words, String zone) {
        List<String> said = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            String parties =
                    picture.arrangement().standingsOn(zone, picture.nowUs()).stream()
                            .filter(standing -> standing.stance() == stance)
                            .map(standing -> name(picture, standing))
                            .collect(Collectors.joining(", "));
            if (!parties.isEmpty()) {
                said.add(words.say("standing." + stance.word(), parties));
            }
        }
        return said.isEmpty() ? words.say("standing.none") : String.join(" ", said);
    }

    /// The address of a ladder's own page.
    static String address(LadderView view) {
        String run = URLEncoder.encode(view.run(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/ladder/" + run;
    }

    /// Everything but heading, messages and form.
    void summary(LadderView view) {
        Cause cause = view.cause();
        html.open("p", "class", "what");
        html.el("strong", what(words, cause.kind(), view.track().id(), view.zone())).text(" ");
        html.text(when(cause)).close("p");
        answers(view);
        html.open("dl");
        row("ladder.level", words.of("level", cause.level()));
        row("ladder.rung", rung(view));
        row(
                "ladder.state",
                view.outcome()
                        .map(outcome -> words.of("outcome", outcome))
                        .orElse(words.say("ladder.climbing")));
        view.deadline().ifPresent(deadline -> row("ladder.next", next(view, deadline)));
        row("ladder.asked", asked(view));
        row("ladder.standing", standing(picture, words, view.zone()));
        html.close("dl");
    }

    /// Who was told, by which way, and how far it came.
    void told(LadderView view) {
        html.el("h3", words.say("told.title"));
        if (view.told().isEmpty()) {
            html.el("p", words.say("told.none"));
            return;
        }
        Tables.begin(
                html,
                words,
                "told.rung",
                "told.role",
                "told.channel",
                "told.purpose",
                "told.state",
                "told.note");
        for (Told told : view.told()) {
            html.open("tr");
            Tables.cell(html, words, "told.rung", Integer.toString(told.rung()));
            Tables.cell(html, words, "told.role", role(told.role()));
            Tables.cell(html, words, "told.channel", told.channel());
            Tables.cell(html, words, "told.purpose", words.of("purpose", told.purpose()));
            Tables.cell(html, words, "told.state", state(told));
            Tables.cell(html, words, "told.note", told.note());
            html.close("tr");
        }
        Tables.end(html);
    }

    /// The name of a duty and of its party, with its id.
    String role(String id) {
        return picture.arrangement()
                .findRole(id)
                .map(role -> role.name() + " (" + id + ")")
                .orElse(id);
    }

    private void answers(LadderView view) {
        boolean any = view.answers().stream().anyMatch(a -> a.digest().equals(view.digest()));
        boolean over = view.outcome().filter(o -> o != Outcome.ACKNOWLEDGED).isPresent();
        if (!any) {
            String key = over ? "ladder.nobody.ended" : "ladder.nobody";
            html.open("p", "class", "loud").el("strong", words.say(key));
            html.text(" " + words.say("page.silence")).close("p");
        }
        if (view.answers().isEmpty()) {
            return;
        }
        html.open("ul", "class", "answers");
        for (Said said : view.answers()) {
            String key = said.says() == Answer.Says.ACKNOWLEDGE ? "acknowledge" : "object";
            html.open("li").open("strong");
            String at = Figures.time(said.timeUs());
            html.text(words.say("answers." + key, said.actor(), role(said.role()), at));
            html.close("strong");
            if (!said.digest().equals(view.digest())) {
                html.el("em", " " + words.say("answers.lapsed"));
            }
            if (!said.text().isEmpty()) {
                html.data("blockquote", said.text());
            }
            html.close("li");
        }
        html.close("ul");
    }

    private String when(Cause cause) {
        LatLon at = new LatLon(cause.latE7() / 1e7, cause.lonE7() / 1e7);
        StringBuilder text = new StringBuilder();
        text.append(words.say("cause.when", Figures.time(cause.timeUs()), Figures.place(at)));
        if (cause.nominalUs().isPresent() && cause.earliestUs().isPresent()) {
            String nominal = Figures.time(cause.nominalUs().getAsLong());
            String earliest = Figures.time(cause.earliestUs().getAsLong());
            text.append(' ').append(words.say("cause.entry", nominal, earliest));
        }
        return text.toString();
    }

    private String rung(LadderView view) {
        return view.rung() == 0
                ? words.say("ladder.rung.none", view.rungs())
                : words.say("ladder.rung.of", view.rung(), view.rungs());
    }

    private String next(LadderView view, Deadline deadline) {
        long leftUs = deadline.atUs() - picture.nowUs();
        String key = view.nextRung().isPresent() ? "ladder.next.rung" : "ladder.next.end";
        return words.say(
                leftUs > 0 ? key : key + ".due",
                Figures.time(deadline.atUs()),
                Figures.span(leftUs),
                view.nextRung().orElse(0));
    }

    private String asked(LadderView view) {
        return view.asked().isEmpty()
                ? words.say("ladder.asked.nobody")
                : view.asked().stream()
                        .map(asked -> role(asked.role()))
                        .collect(Collectors.joining(", "));
    }

    private String state(Told told) {
        String state = words.of("receipt", told.state());
        return told.failed()
                ? words.say(told.retry() ? "told.retry" : "told.failed") + "; " + state
                : state;
    }

    private void row(String key, String text) {
        html.open("div").el("dt", words.say(key)).data("dd", text).close("div");
    }

    private static String name(Picture picture, Standing standing) {
        return Optional.of(standing.party())
                .flatMap(picture.arrangement()::findParty)
                .map(party -> party.name())
                .orElse(standing.party());
    }
}
