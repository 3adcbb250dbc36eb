package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.deconflict.node.Picture;
import org.deconflict.warn.LadderView;

/// The pages for people, readable without script: the overview, and each ladder with its form.
record Pages(LiveNode node, Words words) {

    /// `GET /`: renews itself unless `refresh=off`.
    void overview(Context ctx) {
        boolean still = "off".equals(ctx.queryParam("refresh"));
        Picture picture = node.picture();
        String title = words.say("page.title", picture.marks().origin());
        Page page = still ? Page.begin(words, title) : Page.renewed(words, title);
        page.banner(picture);
        new Overview(picture, words, page.html()).write(still);
        ctx.contentType(Page.TYPE).result(page.end());
    }

    /// `GET /ladder/{run}`: all of one ladder, and the form to answer it. Never renews itself.
    void ladder(Context ctx) {
        String run = ctx.pathParam("run");
        Picture picture = node.picture();
        Optional<LadderView> found =
                picture.ladders().stream().filter(view -> view.run().equals(run)).findFirst();
        if (found.isEmpty()) {
            throw Problem.of(404, words.say("ladder.unknown"));
        }
        Page page = Page.begin(words, words.say("ladder.title", found.get().zone()));
        page.banner(picture);
        String answer = Optional.ofNullable(ctx.queryParam("answer")).orElse("");
        if (List.of("stands", "recorded").contains(answer)) {
            page.html()
                    .el("p", words.say("answers." + answer), "class", "notice", "role", "status");
        }
        new LadderPage(picture, words, page.html()).write(found.get());
        ctx.contentType(Page.TYPE).result(page.end());
    }

    /// `GET /style.css`.
    static void style(Context ctx) throws IOException {
        try (InputStream in =
                Optional.ofNullable(Pages.class.getResourceAsStream("style.css")).orElseThrow()) {
            ctx.header("Cache-Control", "max-age=300");
            ctx.contentType("text/css; charset=utf-8").result(in.readAllBytes());
        }
    }
}
