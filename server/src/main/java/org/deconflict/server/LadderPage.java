package org.deconflict.server;

import java.util.LinkedHashSet;
import java.util.Set;
import org.deconflict.node.Picture;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Outcome;

/// All of one ladder, and the form by which a person answers it.
record LadderPage(Picture picture, Words words, Html html) {

    void write(LadderView view) {
        LadderCard card = new LadderCard(picture, words, html);
        html.open("p").el("a", words.say("page.back"), "href", "/").close("p");
        html.data("h2", words.say("ladder.of", view.track().id(), view.zone()));
        card.summary(view);
        html.el("p", words.say("standing.meaning"));
        form(card, view);
        card.told(view);
    }

    private void form(LadderCard card, LadderView view) {
        html.el("h3", words.say("form.title"));
        if (view.outcome().filter(Outcome::isFinal).isPresent()) {
            html.el("p", words.say("form.closed"));
            return;
        }
        if (roles(view).isEmpty()) {
            html.el("p", words.say("form.nobody"));
            return;
        }
        html.el("p", words.say("form.meaning"));
        html.open("form", "method", "post", "action", "/v1/answers");
        hidden("run", view.run());
        hidden("digest", view.digest());
        html.open("label", "for", "role").text(words.say("form.role")).close("label");
        html.open("select", "id", "role", "name", "role", "required", "");
        Set<String> roles = roles(view);
        if (roles.size() > 1) {
            html.el("option", "", "value", "");
        }
        for (String role : roles) {
            html.el("option", Words.clean(card.role(role)), "value", role);
        }
        html.close("select");
        html.open("label", "for", "actor").text(words.say("form.actor")).close("label");
        html.open(
                "input",
                "id",
                "actor",
                "name",
                "actor",
                "required",
                "",
                "maxlength",
                Integer.toString(SaidIn.MAX_NAME),
                "dir",
                "auto",
                "autocomplete",
                "name");
        says();
        html.open("label", "for", "text").text(words.say("form.text")).close("label");
        html.open(
                "textarea",
                "id",
                "text",
                "name",
                "text",
                "rows",
                "3",
                "maxlength",
                Integer.toString(SaidIn.MAX_TEXT),
                "dir",
                "auto");
        html.close("textarea");
        html.el("button", words.say("form.send"), "type", "submit").close("form");
    }

    /// Those whom this rung asks first, then those who were told before: they may still answer.
    private static Set<String> roles(LadderView view) {
        Set<String> roles = new LinkedHashSet<>();
        view.asked().forEach(asked -> roles.add(asked.role()));
        view.told().forEach(told -> roles.add(told.role()));
        return roles;
    }

    /// Nothing is chosen beforehand: the return key alone answers nothing.
    private void says() {
        html.open("fieldset").el("legend", words.say("form.says"));
        for (String says : new String[] {"acknowledge", "object"}) {
            html.open("label", "class", "choice");
            html.open("input", "type", "radio", "name", "says", "value", says, "required", "");
            html.text(" " + words.say("form." + says)).close("label");
        }
        html.close("fieldset");
    }

    private void hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }
}
