package org.deconflict.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertJson;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;

/// A watch being played: fixes at seconds after nine, metres from the line of the great circle.
final class Play {

    static final LatLon CENTRE = new LatLon(33.5, 38.6);
    static final double RADIUS_M = 55_000;
    static final long NINE = Times.parse("2017-05-18T09:00:00Z");
    static final TrackId CONVOY = new TrackId("csv", "convoy");
    static final Zone GARRISON = Zone.of("garrison", new Circle(CENTRE, RADIUS_M));

    final Watch watch;
    final List<Alert> alerts = new ArrayList<>();
    private long highUs = Long.MIN_VALUE;

    Play(Zone... zones) {
        this(WatchRules.USUAL, zones);
    }

    Play(WatchRules rules, Zone... zones) {
        watch = new Watch(List.of(zones), rules);
    }

    static long at(double seconds) {
        return NINE + Math.round(seconds * 1e6);
    }

    /// A place due east of the centre, so many metres outside the line (negative inside).
    static LatLon out(double metres) {
        return Geodesics.move(CENTRE, 90, RADIUS_M + metres);
    }

    static Fix fix(double seconds, LatLon at) {
        return Fix.of(CONVOY, at(seconds), at);
    }

    static Fix out(double seconds, double metres) {
        return fix(seconds, out(metres));
    }

    static Fix by(TrackId track, Fix fix) {
        return new Fix(
                track,
                fix.timeUs(),
                fix.at(),
                fix.altM(),
                fix.speedMps(),
                fix.courseDeg(),
                fix.accuracyM());
    }

    static Fix high(double altM, Fix fix) {
        return new Fix(
                fix.track(),
                fix.timeUs(),
                fix.at(),
                altM,
                fix.speedMps(),
                fix.courseDeg(),
                fix.accuracyM());
    }

    static Fix within(double accuracyM, Fix fix) {
        return new Fix(
                fix.track(),
                fix.timeUs(),
                fix.at(),
                fix.altM(),
                fix.speedMps(),
                fix.courseDeg(),
                accuracyM);
    }

    /// Hears the fixes in this order, as from a file.
    Play hear(Fix... fixes) {
        for (Fix fix : fixes) {
            highUs = Math.max(highUs, fix.timeUs());
            watch.onFix(fix, highUs, alerts::add);
        }
        return this;
    }

    Play hear(List<Fix> fixes) {
        return hear(fixes.toArray(Fix[]::new));
    }

    Play clock(double seconds) {
        highUs = Math.max(highUs, at(seconds));
        watch.onTime(at(seconds), alerts::add);
        return this;
    }

    /// Kind and reason of each alert, such as `entered/line_crossed_inward`.
    List<String> words() {
        return alerts.stream().map(a -> a.kind().word() + "/" + a.reason().word()).toList();
    }

    /// As [#words] without what silences bring.
    List<String> entries() {
        return words().stream()
                .filter(w -> !w.startsWith("silent") && !w.endsWith("heard_again"))
                .toList();
    }

    List<Alert> of(AlertKind kind) {
        return alerts.stream().filter(a -> a.kind() == kind).toList();
    }

    List<Alert> without(AlertKind kind) {
        return alerts.stream().filter(a -> a.kind() != kind).toList();
    }

    List<String> lines() {
        return alerts.stream().map(AlertJson::line).toList();
    }

    List<String> stays() {
        return watch.settled().stream().map(Stay::csv).toList();
    }

    /// What stands after all amendments: of the kinds that are settled, with their times.
    List<String> picture() {
        Map<String, Alert> standing = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            alert.amends()
                    .ifPresent(
                            old -> {
                                if (standing.remove(old) == null) {
                                    throw new AssertionError("amends what does not stand: " + old);
                                }
                            });
            if (alert.kind() != AlertKind.RETRACTED && standing.put(alert.id(), alert) != null) {
                throw new AssertionError("id given twice: " + alert.id());
            }
        }
        return standing.values().stream()
                .filter(a -> a.kind() != AlertKind.APPROACHING && a.kind() != AlertKind.SILENT)
                .sorted(
                        Comparator.comparing(Alert::track)
                                .thenComparing(a -> a.zone().orElse(""))
                                .thenComparingLong(Alert::timeUs)
                                .thenComparing(Alert::kind)
                                .thenComparing(a -> a.finding().toString()))
                .map(
                        a ->
                                a.track()
                                        + " "
                                        + a.zone().orElse("-")
                                        + " "
                                        + Times.format(a.timeUs())
                                        + " "
                                        + a.finding())
                .toList();
    }
}
