package org.deconflict.server;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Zone;
import org.deconflict.node.Picture;
import org.deconflict.watch.TrackView;

/// Zones and tracks as one SVG, fitted to them, on a graticule. The tables of the page say the same in
/// words; shape and text stand beside every colour.
final class MapPicture {

    /// The most zones and tracks that are drawn; the page says when there are more. Closed.
    static final int MAX_ZONES = 300;

    static final int MAX_TRACKS = 1_000;

    /// A track farther from the zones than this many times their extent does not shrink them.
    private static final double FAR = 3;

    /// How far ahead the line before a track leads, in seconds.
    private static final double AHEAD_S = 300;

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final double MARGIN = 62;

    private final Picture picture;
    private final Words words;
    private final List<Zone> zones;
    private final List<TrackView> tracks;

    MapPicture(Picture picture, Words words) {
        this.picture = picture;
        this.words = words;
        this.zones = picture.zones().stream().limit(MAX_ZONES).toList();
        this.tracks = picture.tracks().stream().limit(MAX_TRACKS).toList();
    }

    /// Draws all of it, and says what could not be drawn.
    void draw(Html html) {
        List<DrawnOutline> outlines =
                zones.stream().map(z -> DrawnOutline.of(z.outline())).toList();
        List<LatLon> extent = extent(outlines);
        if (extent.isEmpty()) {
            html.el("p", words.say("map.empty"));
            return;
        }
        Chart chart = Chart.fitted(extent, WIDTH, HEIGHT, MARGIN);
        html.open("figure");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                "role",
                "img",
                "aria-labelledby",
                "map-title");
        html.open("title", "id", "map-title").text(words.say("map.title")).close("title");
        Graticule graticule = new Graticule(chart);
        graticule.draw(html);
        Labels labels = new Labels(chart);
        for (int i = 0; i < zones.size(); i++) {
            zone(html, chart, zones.get(i), outlines.get(i));
        }
        graticule.scale(html);
        tracks.forEach(track -> labels.keep(chart.of(track.last().at()), 7));
        tracks.forEach(track -> track(html, chart, track));
        tracks.stream()
                .sorted((a, b) -> Boolean.compare(a.zones().isEmpty(), b.zones().isEmpty()))
                .forEach(track -> label(html, chart, labels, track));
        for (int i = 0; i < zones.size(); i++) {
            labels.below(html, zones.get(i).id(), top(chart, outlines.get(i)));
        }
        html.close("svg");
        caption(html, chart);
        html.close("figure");
    }

    private List<LatLon> extent(List<DrawnOutline> outlines) {
        List<LatLon> extent = new ArrayList<>();
        outlines.forEach(outline -> extent.addAll(outline.extent()));
        if (extent.isEmpty()) {
            tracks.forEach(track -> extent.add(track.last().at()));
            return extent;
        }
        Chart zonesOnly = Chart.fitted(extent, WIDTH, HEIGHT, MARGIN);
        for (TrackView track : tracks) {
            Chart.Point p = zonesOnly.of(track.last().at());
            if (Math.abs(p.x() - WIDTH / 2) < FAR * WIDTH / 2
                    && Math.abs(p.y() - HEIGHT / 2) < FAR * HEIGHT / 2) {
                extent.add(track.last().at());
            }
        }
        return extent;
    }

    private void zone(Html html, Chart chart, Zone zone, DrawnOutline outline) {
        String kind = zone.validity().holds(picture.nowUs()) ? "zone" : "zone idle";
        if (outline.spine().isEmpty()) {
            StringBuilder path = new StringBuilder();
            outline.rings().forEach(r -> path.append(Svg.path(points(chart, r), true)));
            html.open("path", "class", kind, "fill-rule", "evenodd", "d", path.toString());
            html.close("path");
            return;
        }
        // A corridor is its line drawn as wide as it is: the edge, the ground again, then the tint.
        double units = Math.max(2 * outline.halfWidthM() / chart.metresPerUnit(), 3);
        String path = Svg.path(points(chart, outline.spine()), false);
        stroke(html, path, kind.replace("zone", "corridor-edge"), units + 4);
        stroke(html, path, "corridor-bed", units);
        stroke(html, path, "corridor-tint", units);
    }

    private static void stroke(Html html, String path, String kind, double units) {
        html.open("path", "class", kind, "d", path, "stroke-width", Svg.number(units));
        html.close("path");
    }

    private void track(Html html, Chart chart, TrackView track) {
        Chart.Point p = chart.of(track.last().at());
        String kind = track.zones().isEmpty() ? "track" : "track inside";
        if (!track.zones().isEmpty()) {
            String x = Svg.number(p.x() - 9);
            String y = Svg.number(p.y() - 9);
            html.open(
                    "rect", "class", "inside-mark", "x", x, "y", y, "width", "18", "height", "18");
            html.close("rect");
        }
        if (track.last().hasMotion() && track.last().speedMps() > 0) {
            ahead(html, chart, track, p);
            html.open(
                    "path",
                    "class",
                    kind,
                    "d",
                    "M0 -7 L5 6 L0 3 L-5 6 Z",
                    "transform",
                    turned(chart, track, p));
            html.close("path");
        } else {
            html.open(
                    "circle",
                    "class",
                    kind,
                    "cx",
                    Svg.number(p.x()),
                    "cy",
                    Svg.number(p.y()),
                    "r",
                    "4");
            html.close("circle");
        }
    }

    private static void ahead(Html html, Chart chart, TrackView track, Chart.Point p) {
        double metres = track.last().speedMps() * AHEAD_S;
        LatLon end = Geodesics.move(track.last().at(), track.last().courseDeg(), metres);
        html.open("path", "class", "ahead", "d", Svg.path(List.of(p, chart.of(end)), false));
        html.close("path");
    }

    private static String turned(Chart chart, TrackView track, Chart.Point p) {
        LatLon near = Geodesics.move(track.last().at(), track.last().courseDeg(), 10);
        Chart.Point q = chart.of(near);
        double deg = Math.toDegrees(Math.atan2(q.x() - p.x(), p.y() - q.y()));
        return "translate("
                + Svg.number(p.x())
                + " "
                + Svg.number(p.y())
                + ") rotate("
                + Svg.number(deg)
                + ")";
    }

    private void label(Html html, Chart chart, Labels labels, TrackView track) {
        String name = track.track().id();
        String text = track.zones().isEmpty() ? name : words.say("map.inside", name);
        labels.beside(html, text, chart.of(track.last().at()));
    }

    private void caption(Html html, Chart chart) {
        html.open("figcaption").text(words.say("map.caption", Math.round(AHEAD_S / 60)));
        long beyond = tracks.stream().filter(t -> !chart.shows(chart.of(t.last().at()))).count();
        if (beyond > 0) {
            html.text(" " + words.say("map.beyond", beyond));
        }
        int more = picture.zones().size() + picture.tracks().size() - zones.size() - tracks.size();
        if (more > 0) {
            html.text(" " + words.say("map.more", more));
        }
        html.close("figcaption");
    }

    private static Chart.Point top(Chart chart, DrawnOutline outline) {
        List<LatLon> line =
                outline.spine().isEmpty() ? outline.rings().getFirst() : outline.spine();
        Chart.Point top = chart.of(line.getFirst());
        for (LatLon p : line) {
            Chart.Point q = chart.of(p);
            top = q.y() < top.y() ? q : top;
        }
        return top;
    }

    private static List<Chart.Point> points(Chart chart, List<LatLon> line) {
        return line.stream().map(chart::of).toList();
    }
}
