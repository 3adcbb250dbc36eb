package org.deconflict.server;

/// Tables that turn into lists on a narrow screen: each cell carries its column's name.
final class Tables {

    private Tables() {}

    /// Begins a table with these columns.
    static void begin(Html html, Words words, String... columns) {
        html.open("table").open("thead").open("tr");
        for (String column : columns) {
            html.el("th", words.say(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    /// A cell of a column.
    static void cell(Html html, Words words, String column, String text) {
        html.open("td", "data-column", words.say(column));
        html.data("span", text.isEmpty() ? "–" : text).close("td");
    }

    static void end(Html html) {
        html.close("tbody").close("table");
    }
}
