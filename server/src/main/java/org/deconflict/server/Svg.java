package org.deconflict.server;

import java.util.List;
import java.util.Locale;

/// The few pieces of SVG that the picture needs.
final class Svg {

    private Svg() {}

    /// A line through points; what lies beyond any drawing breaks it.
    static String path(List<Chart.Point> points, boolean closed) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (Chart.Point p : points) {
            boolean near = Math.abs(p.x()) < 1e5 && Math.abs(p.y()) < 1e5;
            if (near) {
                path.append(down ? 'L' : 'M')
                        .append(number(p.x()))
                        .append(' ')
                        .append(number(p.y()));
            }
            down = near;
        }
        return closed && !path.isEmpty() ? path.append('Z').toString() : path.toString();
    }

    /// A text at a point; `anchor` is start, middle or end.
    static void text(Html html, String text, Chart.Point at, String anchor, String kind) {
        html.el(
                "text",
                Words.clean(text),
                "x",
                number(at.x()),
                "y",
                number(at.y()),
                "text-anchor",
                anchor,
                "class",
                kind);
    }

    /// A length in units of the drawing.
    static String number(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }
}
