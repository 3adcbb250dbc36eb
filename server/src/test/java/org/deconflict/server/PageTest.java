package org.deconflict.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Fix;
import org.deconflict.model.Level;
import org.deconflict.model.Stance;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.node.Picture;
import org.deconflict.warn.Answer;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Marks;
import org.deconflict.warn.Outcome;
import org.deconflict.warn.Purpose;
import org.deconflict.warn.ReceiptState;
import org.deconflict.watch.TrackView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

final class PageTest {

    @TempDir Path dir;

    @Test
    void the_overview_says_in_words_what_stands() throws Exception {
        try (Stand stand = Stand.in(dir)) {
            stand.warned("one");
            String page = stand.get("/").body();
            assertThat(page)
                    .contains("DRILL", "This is a drill.", "RECONSTRUCTION", "evidence of nothing")
                    .contains("example.org/drill", " UTC", "one is inside zone depot.")
                    .contains(
                            "Nobody has answered yet.",
                            "Silence permits nothing.",
                            "▲\u00a0WARNING")
                    .contains(
                            "1 of 2",
                            "rung 2 is told",
                            "Recognised by Depot.",
                            "Disputed by Depot.")
                    .contains("circle of 5000 m round", "■ depot", "/log/checkpoint")
                    .contains("http-equiv=\"refresh\"", "Stop renewing")
                    .doesNotContain("<script", "style=");
            assertThat(stand.get("/?refresh=off").body()).doesNotContain("http-equiv");
            String run = stand.node.picture().join().ladders().getFirst().run();
            assertThat(stand.get("/ladder/" + run).body())
                    .doesNotContain("http-equiv")
                    .contains(
                            "<form",
                            "name=\"actor\"",
                            "value=\"owner-duty\"",
                            "It permits nothing.");
            assertThat(stand.get("/style.css").headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/css");
        }
    }

    @Test
    void no_name_can_leave_its_place() throws Exception {
        String[] malicious = {
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='x",
            "</title><iframe>",
            "{0}&amp;",
            "\u202Eevil\u2066\u2069",
            "مستودع"
        };
        String all = String.join("", malicious);
        assertThat(all).hasSizeLessThan(129);
        try (Stand stand = Stand.named(dir, all.replaceAll("\\p{Cntrl}", ""))) {
            for (String name : malicious) {
                LadderView view = stand.warned(name);
                stand.node
                        .answer(
                                new Answer(
                                        view.run(),
                                        "owner-duty",
                                        name,
                                        Answer.Says.OBJECT,
                                        view.digest(),
                                        name))
                        .join();
                String own = stand.get("/ladder/" + view.run()).body();
                for (String page : List.of(stand.get("/").body(), own)) {
                    assertThat(page)
                            .as(name)
                            .doesNotContain("<script", "<img", "<iframe", "\u202E", "' onmouse");
                    assertThat(elements(page)).as(name).isSubsetOf(OURS);
                }
                assertThat(own).contains(" objected at ");
            }
        }
    }

    private static final List<String> OURS =
            List.of(
                    "a",
                    "article",
                    "blockquote",
                    "body",
                    "button",
                    "circle",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "head",
                    "header",
                    "html",
                    "input",
                    "label",
                    "legend",
                    "li",
                    "link",
                    "main",
                    "meta",
                    "option",
                    "p",
                    "path",
                    "rect",
                    "select",
                    "span",
                    "strong",
                    "svg",
                    "table",
                    "tbody",
                    "td",
                    "text",
                    "textarea",
                    "th",
                    "thead",
                    "time",
                    "title",
                    "tr",
                    "ul");

    private static Set<String> elements(String page) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("<([a-zA-Z][^ >/]*)")
                .matcher(page)
                .results()
                .map((MatchResult r) -> r.group(1))
                .forEach(names::add);
        return names;
    }

    @Test
    void seeded_garbage_as_names_never_breaks_the_markup() throws Exception {
        long seed = 4_242;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder name = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                name.append("<>\"'&;/=-! a{}0\u0000\u202E\uD800م😀".charAt(random.nextInt(20)));
            }
            String html =
                    new Html()
                            .open("p", "title", name.toString())
                            .data("b", name.toString(), "class", name.toString())
                            .text(Words.english().say("ladder.title", name))
                            .close("p")
                            .toString();
            String xml =
                    html.replaceAll("[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF]", "?");
            var document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)));
            assertThat(document.getDocumentElement().getChildNodes().getLength())
                    .as(name.toString())
                    .isLessThanOrEqualTo(2);
            assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(2);
        }
    }

    @Test
    void every_case_has_its_words() {
        Words words = Words.english();
        for (AlertKind kind : AlertKind.values()) {
            assertThat(LadderCard.what(words, kind, "T", "Z")).contains("T");
        }
        for (Level level : Level.values()) {
            assertThat(words.of("level", level)).isNotBlank();
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(words.of("outcome", outcome)).isNotBlank();
        }
        for (ReceiptState state : ReceiptState.values()) {
            assertThat(words.of("receipt", state)).isNotBlank();
        }
        for (Purpose purpose : Purpose.values()) {
            assertThat(words.of("purpose", purpose)).isNotBlank();
        }
        for (Stance stance : Stance.values()) {
            assertThat(words.say("standing." + stance.word(), "X")).contains("X");
        }
    }

    @Test
    void a_name_from_right_to_left_is_isolated_in_a_sentence() {
        assertThat(Words.english().say("kind.entered", "قافلة", "depot"))
                .isEqualTo("\u2068قافلة\u2069 has entered zone depot.");
    }

    private static String drawn(List<Outline> outlines, LatLon... tracks) {
        List<Zone> zones = new java.util.ArrayList<>();
        for (Outline outline : outlines) {
            zones.add(Zone.of("zone-" + zones.size(), outline));
        }
        List<TrackView> views = new java.util.ArrayList<>();
        for (LatLon at : tracks) {
            Fix fix = Fix.of(new TrackId("t", "track-" + views.size()), 0, at).moving(10, 45);
            views.add(new TrackView(fix.track(), fix, List.of()));
        }
        Html html = new Html();
        var picture =
                new Picture(
                        0,
                        new Marks(false, false, "o"),
                        Arrangement.EMPTY,
                        zones,
                        views,
                        List.of(),
                        List.of(),
                        0);
        new MapPicture(picture, Words.english()).draw(html);
        return html.toString();
    }

    @Test
    void every_shape_is_drawn_anywhere_on_earth() {
        for (LatLon at :
                new LatLon[] {
                    new LatLon(0, 0),
                    new LatLon(90, 0),
                    new LatLon(-90, 10),
                    new LatLon(5, 180),
                    new LatLon(60, -179.9)
                }) {
            LatLon b = Geodesics.move(at, 80, 20_000);
            LatLon c = Geodesics.move(at, 140, 20_000);
            for (EdgeKind kind :
                    new EdgeKind[] {EdgeKind.GEODESIC, EdgeKind.RHUMB, EdgeKind.PLANAR}) {
                if (Math.abs(at.latDeg()) < 90) {
                    Polygon polygon = new Polygon(List.of(List.of(at, b, c)), kind);
                    assertThat(drawn(List.of(polygon, new MultiPolygon(List.of(polygon)))))
                            .contains("class=\"zone\"", "zone-0");
                }
            }
            String all =
                    drawn(
                            List.of(new Circle(at, 9_000_000), new Corridor(List.of(at, b), 500)),
                            b,
                            c);
            assertThat(all).contains("corridor-bed", "track-0").doesNotContain("NaN", "Infinity");
        }
        assertThat(drawn(List.of())).contains("no zones and no tracks");
        assertThat(drawn(List.of(), new LatLon(1, 1))).contains("track-0").doesNotContain("NaN");
    }

    @Test
    void a_far_track_is_named_as_beyond_the_edge_and_does_not_shrink_the_zones() {
        String page = drawn(List.of(new Circle(new LatLon(0, 0), 1_000)), new LatLon(40, 40));
        assertThat(page).contains("1 tracks lie beyond the edge", ">500 m<");
    }

    @Test
    void the_chart_keeps_distance_and_azimuth_from_its_middle() {
        long seed = 9;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        LatLon middle = new LatLon(33.5, 179.5);
        Chart chart = new Chart(middle, 100, 640, 480);
        for (int i = 0; i < 200; i++) {
            LatLon at =
                    Geodesics.move(middle, random.nextDouble(360), random.nextDouble(3_000_000));
            Chart.Point p = chart.of(at);
            double units = Math.hypot(p.x() - 320, p.y() - 240);
            assertThat(units * 100)
                    .isCloseTo(
                            Geodesics.distanceM(middle, at),
                            org.assertj.core.data.Offset.offset(1e-3));
            assertThat(Geodesics.distanceM(chart.at(p), at)).isLessThan(1e-3);
        }
    }

    @Test
    void the_words_are_neutral() {
        var all = new TreeMap<String, String>();
        Words words = Words.english();
        for (String key : words.keys()) {
            all.put(key, words.say(key, "", "", "", "", ""));
        }
        String text = String.join(" ", all.values()).toLowerCase(java.util.Locale.ROOT);
        assertThat(text)
                .doesNotContainPattern(
                        "\\b(enemy|hostile|threat|violation|target|approved|safe|cleared)\\b");
    }
}
