package org.deconflict.server;

import java.util.Set;

/// Builds HTML and SVG; every text and every attribute is escaped, there is no other way in.
///
/// Tags and attribute names are ours; attributes come as name and value in turn.
final class Html {

    /// Elements behind which a line break would be a space.
    private static final Set<String> INLINE =
            Set.of("a", "em", "label", "span", "strong", "text", "time");

    private final StringBuilder out = new StringBuilder(16_384);

    /// Begins a document.
    Html doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /// Opens an element.
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        return attributes(attributes);
    }

    /// Closes an element.
    Html close(String tag) {
        out.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
        return this;
    }

    /// An element that holds a text.
    Html el(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// Words of ours.
    Html text(String text) {
        escape(text);
        return this;
    }

    /// Words of somebody else, in an element of their own whose direction is their own.
    Html data(String tag, String text, String... attributes) {
        out.append('<').append(tag).append(" dir=\"auto\"");
        return attributes(attributes).text(Words.clean(text)).close(tag);
    }

    /// The document so far.
    @Override
    public String toString() {
        return out.toString();
    }

    private Html attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
