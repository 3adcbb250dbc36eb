package org.deconflict.server;

import java.util.Comparator;
import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.Alert;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Finding;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.node.Picture;
import org.deconflict.warn.LadderView;
import org.deconflict.watch.TrackView;

/// The overview: open ladders first, then the picture, the tables, and the record.
record Overview(Picture picture, Words words, Html html) {

    /// The most rows of a table, ladders that ended, and alerts. Closed.
    static final int MAX_ROWS = 200;

    static final int MAX_LADDERS = 50;
    static final int MAX_ENDED = 12;
    static final int MAX_ALERTS = 30;

    void write(boolean still) {
        refresh(still);
        ladders();
        new MapPicture(picture, words).draw(html);
        tracks();
        zones();
        alerts();
        record();
    }

    private void refresh(boolean still) {
        html.open("p", "class", "refresh");
        html.text(words.say(still ? "page.refresh.off" : "page.refresh.on", Page.REFRESH_S) + " ");
        String key = still ? "page.refresh.start" : "page.refresh.stop";
        html.el("a", words.say(key, Page.REFRESH_S), "href", still ? "/" : "/?refresh=off");
        html.close("p");
    }

    private void ladders() {
        html.el("h2", words.say("ladders.title"), "id", "ladders");
        List<LadderView> open =
                picture.ladders().stream()
                        .filter(view -> view.outcome().isEmpty())
                        .sorted(
                                Comparator.comparing((LadderView v) -> v.cause().level())
                                        .reversed()
                                        .thenComparingLong(v -> -v.cause().timeUs()))
                        .toList();
        if (open.isEmpty()) {
            html.el("p", words.say("ladders.none"));
        }
        open.stream().limit(MAX_LADDERS).forEach(this::ladder);
        more("ladders.more", open.size() - MAX_LADDERS);
        List<LadderView> ended =
                picture.ladders().stream()
                        .filter(view -> view.outcome().isPresent())
                        .sorted(Comparator.comparingLong((LadderView v) -> -v.cause().timeUs()))
                        .toList();
        if (!ended.isEmpty()) {
            html.el("h2", words.say("ladders.ended"));
            ended.stream().limit(MAX_ENDED).forEach(this::ladder);
            more("ladders.more", ended.size() - MAX_ENDED);
        }
    }

    private void ladder(LadderView view) {
        LadderCard card = new LadderCard(picture, words, html);
        boolean open = view.outcome().isEmpty();
        html.open("article", "class", open ? "open" : "ended");
        html.data("h3", words.say("ladder.of", view.track().id(), view.zone()));
        card.summary(view);
        String key = open ? "ladder.answer.now" : "ladder.read";
        html.open("p").el("a", words.say(key), "class", "button", "href", LadderCard.address(view));
        html.close("p");
        if (open) {
            card.told(view);
        }
        html.close("article");
    }

    private void tracks() {
        html.el("h2", words.say("tracks.title"));
        if (picture.tracks().isEmpty()) {
            html.el("p", words.say("tracks.none"));
            return;
        }
        Tables.begin(
                html,
                words,
                "tracks.track",
                "tracks.party",
                "tracks.age",
                "tracks.inside",
                "tracks.speed",
                "tracks.course",
                "tracks.place");
        picture.tracks().stream()
                .sorted(
                        Comparator.comparing((TrackView t) -> t.zones().isEmpty())
                                .thenComparingLong(t -> -t.last().timeUs())
                                .thenComparing(TrackView::track))
                .limit(MAX_ROWS)
                .forEach(this::track);
        Tables.end(html);
        more("tracks.more", picture.tracks().size() - MAX_ROWS);
    }

    private void track(TrackView view) {
        double mps = view.last().speedMps();
        double course = view.last().courseDeg();
        String party =
                picture.arrangement()
                        .ownerOf(view.track())
                        .map(owner -> owner.name())
                        .orElse(words.say("tracks.party.none"));
        String age = Figures.span(picture.nowUs() - view.last().timeUs());
        String inside = String.join(", ", view.zones());
        String none = words.say("tracks.speed.none");
        html.open("tr", "class", view.zones().isEmpty() ? "" : "inside");
        cell("tracks.track", view.track().id() + " (" + view.track().source() + ")");
        cell("tracks.party", party);
        cell("tracks.age", words.say("tracks.age.ago", age));
        cell("tracks.inside", inside.isEmpty() ? words.say("tracks.inside.none") : "■ " + inside);
        cell("tracks.speed", Double.isNaN(mps) ? none : Figures.speed(mps));
        cell("tracks.course", Double.isNaN(course) ? none : Math.round(course) + "°");
        cell("tracks.place", Figures.place(view.last().at()));
        html.close("tr");
    }

    private void zones() {
        html.el("h2", words.say("zones.title"));
        if (picture.zones().isEmpty()) {
            html.el("p", words.say("zones.none"));
            return;
        }
        Tables.begin(
                html,
                words,
                "zones.zone",
                "zones.shape",
                "zones.heights",
                "zones.validity",
                "zones.agreement",
                "zones.standing");
        for (Zone zone : picture.zones().stream().limit(MAX_ROWS).toList()) {
            String name =
                    zone.name().equals(zone.id())
                            ? zone.id()
                            : zone.name() + " (" + zone.id() + ")";
            html.open("tr");
            cell("zones.zone", name);
            cell("zones.shape", shape(zone.outline()));
            cell("zones.heights", heights(zone.band()));
            cell("zones.validity", validity(zone.validity()));
            cell("zones.agreement", zone.agreement().orElse(words.say("zones.agreement.none")));
            cell("zones.standing", LadderCard.standing(picture, words, zone.id()));
            html.close("tr");
        }
        Tables.end(html);
        more("zones.more", picture.zones().size() - MAX_ROWS);
    }

    private void alerts() {
        html.el("h2", words.say("alerts.title"));
        List<Alert> latest = picture.alerts().reversed().stream().limit(MAX_ALERTS).toList();
        if (latest.isEmpty()) {
            html.el("p", words.say("alerts.none"));
            return;
        }
        Tables.begin(html, words, "alerts.time", "alerts.level", "alerts.what", "alerts.where");
        for (Alert alert : latest) {
            String what = LadderCard.what(words, alert.kind(), alert.track().id(), whom(alert));
            String corrects =
                    alert.amends().isPresent() ? " (" + words.say("alerts.correction") + ")" : "";
            html.open("tr");
            cell("alerts.time", Figures.time(alert.timeUs()));
            cell("alerts.level", words.of("level", alert.level()));
            cell("alerts.what", what + corrects);
            cell("alerts.where", distance(alert.distanceM()));
            html.close("tr");
        }
        Tables.end(html);
    }

    /// The zone that an alert is about, or the other track.
    private String whom(Alert alert) {
        return alert.finding() instanceof Finding.Encounter encounter
                ? encounter.other().id()
                : alert.zone().orElse(words.say("kind.nowhere"));
    }

    private void record() {
        html.el("h2", words.say("record.title"));
        html.open("p").text(words.say("record.entries", picture.entries()) + " ");
        html.el("a", words.say("record.checkpoint"), "href", "/log/checkpoint").text(", ");
        html.el("a", words.say("record.key"), "href", "/log/vkey").text(". ");
        html.text(words.say("record.feeds") + " ");
        html.el("a", "/v1/picture", "href", "/v1/picture").text(", ");
        html.el("a", "/v1/zones", "href", "/v1/zones").close("p");
    }

    private String shape(Outline outline) {
        return switch (outline) {
            case Circle c ->
                    words.say(
                            "zones.circle", Figures.metres(c.radiusM()), Figures.place(c.centre()));
            case Polygon p -> words.say("zones.polygon", p.rings().getFirst().size());
            case MultiPolygon m -> words.say("zones.multi", m.parts().size());
            case Corridor c -> words.say("zones.corridor", Figures.metres(c.halfWidthM()));
        };
    }

    private String heights(AltitudeBand band) {
        if (!band.isLimited()) {
            return words.say("zones.heights.all");
        }
        return words.say(
                "zones.heights.band",
                Double.isInfinite(band.floorM())
                        ? words.say("zones.heights.ground")
                        : Math.round(band.floorM()) + " m",
                Double.isInfinite(band.ceilingM())
                        ? words.say("zones.heights.sky")
                        : Math.round(band.ceilingM()) + " m",
                band.datum().name());
    }

    private String validity(Validity validity) {
        boolean open = validity.fromUs() == Long.MIN_VALUE;
        boolean endless = validity.toUs() == Long.MAX_VALUE;
        if (open && endless) {
            return words.say("zones.always");
        }
        String text;
        if (open) {
            text = words.say("zones.to", Figures.time(validity.toUs()));
        } else if (endless) {
            text = words.say("zones.from", Figures.time(validity.fromUs()));
        } else {
            String from = Figures.time(validity.fromUs());
            text = words.say("zones.fromto", from, Figures.time(validity.toUs()));
        }
        return validity.holds(picture.nowUs()) ? text : text + "; " + words.say("zones.idle");
    }

    private String distance(double m) {
        if (Double.isNaN(m)) {
            return "";
        }
        String key = m < 0 ? "cause.inside" : "cause.outside";
        return words.say(key, Figures.metres(Math.abs(m)));
    }

    private void more(String key, int count) {
        if (count > 0) {
            html.el("p", words.say(key, count));
        }
    }

    private void cell(String column, String text) {
        Tables.cell(html, words, column, text);
    }
}
