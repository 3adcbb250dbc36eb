package org.deconflict.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Meridians and parallels of a chart, with their degrees at its left and lower edge, and its scale.
final class Graticule {

    private static final double[] STEPS_DEG = {
        30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001
    };
    private static final int LINES = 5;

    /// Labels of meridians keep this far apart.
    private static final double LABEL_UNITS = 96;

    private static final int EDGE_POINTS = 24;

    private final Chart chart;
    private double south = 90;
    private double north = -90;
    private final int pieces;
    private double labelled = -LABEL_UNITS;
    private double west = Double.MAX_VALUE;
    private double east = -Double.MAX_VALUE;

    Graticule(Chart chart) {
        this.chart = chart;
        for (int i = 0; i <= EDGE_POINTS; i++) {
            double x = chart.width() * i / EDGE_POINTS;
            double y = chart.height() * i / EDGE_POINTS;
            reach(chart.at(new Chart.Point(x, 0)));
            reach(chart.at(new Chart.Point(x, chart.height())));
            reach(chart.at(new Chart.Point(0, y)));
            reach(chart.at(new Chart.Point(chart.width(), y)));
        }
        pole(90);
        pole(-90);
        pieces = east - west > 5 || north - south > 5 ? 40 : 8;
    }

    /// Draws lines and labels.
    void draw(Html html) {
        double latStep = step(north - south);
        for (double lat = Math.ceil(south / latStep) * latStep; lat <= north; lat += latStep) {
            double at = Math.clamp(lat, -90, 90);
            line(html, part -> position(at, west + part * (east - west)));
            label(html, Figures.latitude(round(at), decimals(latStep)), at, true);
        }
        double lonStep = step(east - west);
        for (double lon = Math.ceil(west / lonStep) * lonStep; lon <= east; lon += lonStep) {
            double at = lon;
            line(html, part -> position(south + part * (north - south), at));
            label(html, Figures.longitude(round(at), decimals(lonStep)), at, false);
        }
    }

    /// Draws a bar of a round length, measured along a geodesic from the middle of the chart.
    void scale(Html html) {
        double most = chart.width() / 4 * chart.metresPerUnit();
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        LatLon end = Geodesics.move(chart.middle(), 90, metres);
        Chart.Point from = chart.of(chart.middle());
        Chart.Point to = chart.of(end);
        double units = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double x = chart.width() - 14;
        double y = 22;
        String path =
                Svg.path(
                        List.of(
                                new Chart.Point(x - units, y - 5),
                                new Chart.Point(x - units, y),
                                new Chart.Point(x, y),
                                new Chart.Point(x, y - 5)),
                        false);
        html.open("path", "class", "bar", "d", path).close("path");
        String words =
                metres >= 1_000 ? Math.round(metres / 1_000) + " km" : Math.round(metres) + " m";
        Svg.text(html, words, new Chart.Point(x - units / 2, y + 16), "middle", "scale");
    }

    private void reach(LatLon p) {
        south = Math.min(south, p.latDeg());
        north = Math.max(north, p.latDeg());
        double lon = p.lonDeg() - chart.middle().lonDeg();
        double near = chart.middle().lonDeg() + lon - 360 * Math.rint(lon / 360);
        west = Math.min(west, near);
        east = Math.max(east, near);
    }

    private void pole(double latDeg) {
        if (chart.shows(chart.of(new LatLon(latDeg, 0)))) {
            south = Math.min(south, latDeg);
            north = Math.max(north, latDeg);
            west = chart.middle().lonDeg() - 180;
            east = chart.middle().lonDeg() + 180;
        }
    }

    private void line(Html html, DoubleFunction<LatLon> along) {
        List<Chart.Point> points = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            points.add(chart.of(along.apply((double) i / pieces)));
        }
        html.open("path", "class", "graticule", "d", Svg.path(points, false)).close("path");
    }

    /// The label stands where the line meets the left edge (parallels) or the lower one (meridians).
    private void label(Html html, String text, double deg, boolean parallel) {
        Chart.Point before = new Chart.Point(Double.NaN, Double.NaN);
        for (int i = 0; i <= 160; i++) {
            double part = i / 160.0;
            LatLon p =
                    parallel
                            ? position(deg, west + part * (east - west))
                            : position(south + part * (north - south), deg);
            Chart.Point now = chart.of(p);
            boolean meets =
                    parallel
                            ? (before.x() < 0) != (now.x() < 0) && now.y() > 40
                            : (before.y() < chart.height()) != (now.y() < chart.height())
                                    && now.x() > 60;
            if (i > 0 && meets && chart.shows(inward(now))) {
                boolean tight =
                        Math.abs(now.x() - labelled) < LABEL_UNITS
                                || now.x() > chart.width() - LABEL_UNITS;
                if (!parallel && tight) {
                    return;
                }
                labelled = parallel ? labelled : now.x();
                Chart.Point at =
                        parallel
                                ? new Chart.Point(4, now.y() - 3)
                                : new Chart.Point(now.x() + 3, chart.height() - 5);
                Svg.text(html, text, at, "start", "degrees");
                return;
            }
            before = now;
        }
    }

    private Chart.Point inward(Chart.Point p) {
        return new Chart.Point(
                Math.clamp(p.x(), 0, chart.width()), Math.clamp(p.y(), 0, chart.height()));
    }

    private static LatLon position(double lat, double lon) {
        return new LatLon(Math.clamp(lat, -90, 90), lon - 360 * Math.rint(lon / 360));
    }

    private static double step(double spanDeg) {
        for (double step : STEPS_DEG) {
            if (spanDeg / step >= LINES - 1) {
                return step;
            }
        }
        return STEPS_DEG[STEPS_DEG.length - 1];
    }

    private static int decimals(double step) {
        return step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
    }

    private static double round(double deg) {
        return Math.rint(deg * 1e6) / 1e6;
    }
}
