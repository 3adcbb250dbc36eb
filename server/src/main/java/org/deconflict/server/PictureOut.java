package org.deconflict.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.deconflict.model.AlertJson;
import org.deconflict.model.Fix;
import org.deconflict.model.Standing;
import org.deconflict.model.Times;
import org.deconflict.node.Picture;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.warn.Cause;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Told;
import org.deconflict.watch.TrackView;
import org.jspecify.annotations.Nullable;

/// `GET /v1/picture` and `/v1/zones`: what the node knows now, for scripts, in the operator's form.
record PictureOut(LiveNode node) {

    void zones(Context ctx) {
        ctx.contentType("application/geo+json").result(GeoJsonZones.write(node.picture().zones()));
    }

    void picture(Context ctx) {
        Picture picture = node.picture();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("time", Times.format(picture.nowUs()));
        out.put("origin", picture.marks().origin());
        out.put("marks", picture.marks().words());
        out.put("entries", picture.entries());
        String zones =
                new String(
                        GeoJsonZones.write(picture.zones()),
                        java.nio.charset.StandardCharsets.UTF_8);
        out.put("zones", Json.own(zones));
        out.put(
                "standings",
                picture.arrangement().standings().stream().map(PictureOut::standing).toList());
        out.put("tracks", picture.tracks().stream().map(PictureOut::track).toList());
        out.put("ladders", picture.ladders().stream().map(PictureOut::ladder).toList());
        out.put(
                "alerts",
                picture.alerts().stream().map(alert -> Json.own(AlertJson.line(alert))).toList());
        ctx.contentType(Json.TYPE).result(Json.bytes(out));
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("party", standing.party());
        out.put("zone", standing.zone());
        out.put("stance", standing.stance().word());
        out.put("since", Times.format(standing.sinceUs()));
        out.put("basis", standing.basis());
        return out;
    }

    private static Map<String, @Nullable Object> track(TrackView view) {
        Fix last = view.last();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("source", view.track().source());
        out.put("track", view.track().id());
        out.put("time", Times.format(last.timeUs()));
        out.put("lat", Json.degrees(last.at().latDeg()));
        out.put("lon", Json.degrees(last.at().lonDeg()));
        out.put("alt_m", Json.metres(last.altM()));
        out.put("speed_mps", Json.metres(last.speedMps()));
        out.put("course_deg", Json.metres(last.courseDeg()));
        out.put("accuracy_m", Json.metres(last.accuracyM()));
        out.put("zones", view.zones());
        return out;
    }

    private static Map<String, @Nullable Object> ladder(LadderView view) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("run", view.run());
        out.put("ladder", view.ladder());
        out.put("source", view.track().source());
        out.put("track", view.track().id());
        out.put("zone", view.zone());
        out.put("digest", view.digest());
        out.put("outcome", view.outcome().map(o -> o.word()).orElse(null));
        out.put("rung", view.rung());
        out.put("rungs", view.rungs());
        out.put("next_rung", boxed(view.nextRung()));
        out.put("deadline", view.deadline().map(d -> Times.format(d.atUs())).orElse(null));
        out.put("cause", cause(view.cause()));
        out.put("asked", view.asked());
        out.put("told", view.told().stream().map(PictureOut::told).toList());
        out.put("answers", view.answers().stream().map(PictureOut::answer).toList());
        return out;
    }

    private static Map<String, @Nullable Object> cause(Cause cause) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("alert", cause.alert());
        out.put("kind", cause.kind().word());
        out.put("level", cause.level().word());
        out.put("time", Times.format(cause.timeUs()));
        out.put("earliest", Json.time(cause.earliestUs()));
        out.put("nominal", Json.time(cause.nominalUs()));
        out.put("certain", Json.time(cause.certainUs()));
        out.put("lat", Json.degrees(cause.latE7() / 1e7));
        out.put("lon", Json.degrees(cause.lonE7() / 1e7));
        out.put(
                "distance_m",
                cause.distanceMm().isPresent()
                        ? Json.metres(cause.distanceMm().getAsLong() / 1e3)
                        : null);
        return out;
    }

    private static Map<String, @Nullable Object> told(Told told) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("message", told.message());
        out.put("rung", told.rung());
        out.put("role", told.role());
        out.put("party", told.party());
        out.put("channel", told.channel());
        out.put("purpose", told.purpose().word());
        out.put("digest", told.digest());
        out.put("state", told.state().word());
        out.put("failed", told.failed());
        out.put("retry", told.retry());
        out.put("note", told.note());
        return out;
    }

    private static Map<String, @Nullable Object> answer(org.deconflict.warn.Said said) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("role", said.role());
        out.put("party", said.party());
        out.put("actor", said.actor());
        out.put("says", said.says().name().toLowerCase(java.util.Locale.ROOT));
        out.put("rung", said.rung());
        out.put("digest", said.digest());
        out.put("time", Times.format(said.timeUs()));
        out.put("text", said.text());
        return out;
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
