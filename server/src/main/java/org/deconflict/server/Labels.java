package org.deconflict.server;

import java.util.ArrayList;
import java.util.List;

/// Puts names beside what they name, where they cover no other; one that finds no place is left out,
/// since the tables have it.
final class Labels {

    /// The size of a letter on a phone, so that labels stay apart there too.
    private static final double LETTER = 9.5;

    private static final double LINE = 19;
    private static final int LONGEST = 28;

    private record Box(double x1, double y1, double x2, double y2) {
        boolean meets(Box b) {
            return x1 < b.x2 && b.x1 < x2 && y1 < b.y2 && b.y1 < y2;
        }
    }

    private final Chart chart;
    private final List<Box> taken = new ArrayList<>();

    Labels(Chart chart) {
        this.chart = chart;
    }

    /// Keeps a place free, such as that of a mark.
    void keep(Chart.Point p, double half) {
        taken.add(new Box(p.x() - half, p.y() - half, p.x() + half, p.y() + half));
    }

    /// Writes the name of a track right, left, above or below its mark, where there is room.
    void beside(Html html, String name, Chart.Point p) {
        put(html, name, p, "track-name", new int[] {0, 1, 2, 3});
    }

    /// Writes the name of a zone below or above its uppermost point, where there is room.
    void below(Html html, String name, Chart.Point p) {
        put(html, name, p, "zone-name", new int[] {3, 2, 0, 1});
    }

    private void put(Html html, String name, Chart.Point p, String kind, int[] order) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
        double w = text.length() * LETTER;
        Box[] places = {
            new Box(p.x() + 11, p.y() - LINE / 2, p.x() + 11 + w, p.y() + LINE / 2),
            new Box(p.x() - 11 - w, p.y() - LINE / 2, p.x() - 11, p.y() + LINE / 2),
            new Box(p.x() - w / 2, p.y() - 9 - LINE, p.x() + w / 2, p.y() - 9),
            new Box(p.x() - w / 2, p.y() + 11, p.x() + w / 2, p.y() + 11 + LINE),
        };
        String[] anchors = {"start", "end", "middle", "middle"};
        for (int i : order) {
            Box box = places[i];
            boolean within =
                    box.x1 >= 0
                            && box.y1 >= 0
                            && box.x2 <= chart.width()
                            && box.y2 <= chart.height();
            if (within && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                double x = i == 0 ? box.x1 : i == 1 ? box.x2 : p.x();
                Svg.text(html, text, new Chart.Point(x, box.y2 - 5), anchors[i], kind);
                return;
            }
        }
    }
}
