package org.deconflict.server;

import org.deconflict.model.Times;
import org.deconflict.node.Picture;
import org.deconflict.warn.Marks;

/// What every page has round it: head, banner with origin, marks and clock, and the words at its foot.
final class Page {

    /// The media type.
    static final String TYPE = "text/html; charset=utf-8";

    /// How often the overview renews itself.
    static final int REFRESH_S = 5;

    private final Html html = new Html();
    private final Words words;

    private Page(Words words) {
        this.words = words;
    }

    /// Begins a page of this title that stands still.
    static Page begin(Words words, String title) {
        return new Page(words).head(title, false);
    }

    /// Begins a page that renews itself.
    static Page renewed(Words words, String title) {
        return new Page(words).head(title, true);
    }

    /// Where to write on.
    Html html() {
        return html;
    }

    /// Origin, marks and clock. A drill and a reconstruction are marked large and in words.
    Page banner(Picture picture) {
        Marks marks = picture.marks();
        html.open("header");
        if (marks.drill()) {
            mark("mark.drill");
        }
        if (marks.reconstruction()) {
            mark("mark.reconstruction");
        }
        html.data("h1", words.say("page.title", marks.origin()));
        html.open("p", "class", "clock").text(words.say("page.clock", ""));
        html.open("time", "datetime", Times.format(picture.nowUs()));
        html.el("strong", Figures.time(picture.nowUs())).close("time");
        html.text(" · " + newest(picture));
        html.close("p");
        html.el("p", words.say("page.silence"), "class", "silence");
        html.close("header");
        return this;
    }

    /// Ends the page.
    String end() {
        html.close("main");
        html.open("footer").el("p", words.say("page.protection")).close("footer");
        return html.close("body").close("html").toString();
    }

    private Page head(String title, boolean renewed) {
        html.doctype();
        html.open("html", "lang", words.language());
        html.open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        if (renewed) {
            html.open("meta", "http-equiv", "refresh", "content", Integer.toString(REFRESH_S));
        }
        html.open("link", "rel", "stylesheet", "href", "/style.css");
        html.el("title", Words.clean(title)).close("head");
        html.open("body").open("main");
        return this;
    }

    private void mark(String key) {
        html.open("p", "class", "mark").el("strong", words.say(key)).text(" ");
        html.text(words.say(key + ".words")).close("p");
    }

    private String newest(Picture picture) {
        long newestUs =
                picture.tracks().stream()
                        .mapToLong(track -> track.last().timeUs())
                        .max()
                        .orElse(Long.MIN_VALUE);
        return newestUs == Long.MIN_VALUE
                ? words.say("page.newest.none")
                : words.say("page.newest", Figures.span(picture.nowUs() - newestUs));
    }
}
