package org.deconflict.server;

/// A problem as a page, for a person whose browser asked.
final class ProblemPage {

    private ProblemPage() {}

    /// The page of a problem; `renewed` asks again by itself until the problem is gone.
    static String of(Problem problem, Words words, boolean renewed) {
        String title = problem.status() + " " + Problems.title(problem.status());
        Page page = renewed ? Page.renewed(words, title) : Page.begin(words, title);
        page.html().el("h1", title).data("p", problem.detail(), "class", "loud");
        page.html().open("p").text(words.say("problem.back") + " ");
        page.html().el("a", words.say("problem.overview"), "href", "/").close("p");
        return page.end();
    }
}
