package org.deconflict.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// An alert as one JSON line, the form that `watch` prints and streams carry.
///
/// Metres have three decimals, degrees seven, times microseconds; what is absent is null. The order
/// of the members is fixed, so that the same alert is the same bytes.
public final class AlertJson {

    private final StringBuilder out = new StringBuilder(480);

    private AlertJson() {}

    /// The line, without a line break.
    public static String line(Alert alert) {
        return new AlertJson().write(alert);
    }

    private String write(Alert alert) {
        out.append('{');
        text("id", alert.id());
        text("amends", alert.amends());
        text("time", Times.format(alert.timeUs()));
        text("heard_at", Times.format(alert.heardAtUs()));
        text("kind", alert.kind().word());
        text("level", alert.level().word());
        text("source", alert.track().source());
        text("track", alert.track().id());
        text("zone", alert.zone());
        number("lat", alert.at().latDeg(), "%.7f");
        number("lon", alert.at().lonDeg(), "%.7f");
        number("distance_m", alert.distanceM(), "%.3f");
        number("uncertainty_m", alert.uncertaintyM(), "%.3f");
        text("reason", alert.reason().word());
        finding(alert.finding());
        return out.append('}').toString();
    }

    private void finding(Finding finding) {
        switch (finding) {
            case Finding.Approaching a -> {
                text("earliest", Times.format(a.earliestUs()));
                text("nominal", Times.format(a.nominalUs()));
                text("certain", time(a.certainUs()));
            }
            case Finding.Crossed c -> {
                text("entered_at", Times.format(c.enteredUs()));
                text("left_at", Times.format(c.leftUs()));
            }
            case Finding.PossiblyCrossed p -> {
                text("last_heard_at", Times.format(p.lastHeardUs()));
                text("next_heard_at", Times.format(p.nextHeardUs()));
            }
            case Finding.Encounter e -> closest(e.other(), e.tcpaUs(), e.dcpaM());
            case Finding.NearShadow n -> closest(n.other(), n.tcpaUs(), n.dcpaM());
            case Finding.Silent s -> text("last_heard_at", Times.format(s.lastHeardUs()));
            case Finding.Implausible i -> number("speed_mps", i.speedMps(), "%.3f");
            case Finding.Entered e -> {}
            case Finding.Left l -> {}
            case Finding.FoundInside f -> {}
            case Finding.Undecided u -> {}
            case Finding.Retracted r -> {}
        }
    }

    private void closest(TrackId other, long tcpaUs, double dcpaM) {
        text("other_source", other.source());
        text("other", other.id());
        text("tcpa", Times.format(tcpaUs));
        number("dcpa_m", dcpaM, "%.3f");
    }

    private static Optional<String> time(OptionalLong timeUs) {
        return timeUs.isPresent()
                ? Optional.of(Times.format(timeUs.getAsLong()))
                : Optional.empty();
    }

    private void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            text(name, value.get());
        } else {
            name(name);
            out.append("null");
        }
    }

    private void text(String name, String value) {
        name(name);
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void number(String name, double value, String format) {
        name(name);
        if (Double.isFinite(value)) {
            String digits = String.format(Locale.ROOT, format, value);
            out.append(digits.matches("-0\\.0+") ? digits.substring(1) : digits);
        } else {
            out.append("null");
        }
    }

    private void name(String name) {
        out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":");
    }
}
