package org.deconflict.node;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.jspecify.annotations.Nullable;

/// An alert read back from the fields of its entry.
record AlertFields(Map<String, @Nullable Object> fields) {

    static NodeEvent.Watched read(Map<String, @Nullable Object> fields) {
        var in = new AlertFields(fields);
        Object through = fields.get("through");
        return new NodeEvent.Watched(
                in.alert(),
                in.text("zone_version"),
                in.text("algorithm"),
                through instanceof Number n ? n.longValue() : -1);
    }

    private Alert alert() {
        return new Alert(
                text("id"),
                findText("amends"),
                timeUs("time"),
                timeUs("heard_at"),
                Level.of(text("level")),
                new TrackId(text("source"), text("track")),
                findText("zone"),
                new LatLon(number("lat"), number("lon")),
                number("distance_m"),
                number("uncertainty_m"),
                AlertReason.valueOf(text("reason").toUpperCase(java.util.Locale.ROOT)),
                finding());
    }

    private Finding finding() {
        return switch (AlertKind.of(text("kind"))) {
            case APPROACHING ->
                    new Finding.Approaching(
                            timeUs("earliest"),
                            timeUs("nominal"),
                            findText("certain")
                                    .map(t -> OptionalLong.of(Times.parse(t)))
                                    .orElse(OptionalLong.empty()));
            case ENTERED -> new Finding.Entered();
            case LEFT -> new Finding.Left();
            case CROSSED -> new Finding.Crossed(timeUs("entered_at"), timeUs("left_at"));
            case POSSIBLY_CROSSED ->
                    new Finding.PossiblyCrossed(timeUs("last_heard_at"), timeUs("next_heard_at"));
            case FOUND_INSIDE -> new Finding.FoundInside();
            case UNDECIDED -> new Finding.Undecided();
            case ENCOUNTER -> new Finding.Encounter(other(), timeUs("tcpa"), number("dcpa_m"));
            case NEAR_SHADOW -> new Finding.NearShadow(other(), timeUs("tcpa"), number("dcpa_m"));
            case SILENT -> new Finding.Silent(timeUs("last_heard_at"));
            case IMPLAUSIBLE ->
                    new Finding.Implausible(
                            fields.get("speed_mps") instanceof Number n
                                    ? n.doubleValue()
                                    : Double.POSITIVE_INFINITY);
            case RETRACTED -> new Finding.Retracted();
        };
    }

    private TrackId other() {
        return new TrackId(text("other_source"), text("other"));
    }

    private long timeUs(String name) {
        return Times.parse(text(name));
    }

    private double number(String name) {
        return fields.get(name) instanceof Number n ? n.doubleValue() : Double.NaN;
    }

    private Optional<String> findText(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private String text(String name) {
        return findText(name).orElse("");
    }
}
