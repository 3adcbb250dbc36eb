package org.deconflict.warn;

import java.util.OptionalLong;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;

/// The alert behind a run, as much of it as messages need, in whole numbers.
///
/// `root` is the first alert of the chain of amendments that `alert` ends. Degrees are in units of
/// 1e-7, distance in millimetres, negative inside, as an alert is written; times in microseconds.
public record Cause(
        String root,
        String alert,
        AlertKind kind,
        Level level,
        long timeUs,
        OptionalLong earliestUs,
        OptionalLong nominalUs,
        OptionalLong certainUs,
        long latE7,
        long lonE7,
        OptionalLong distanceMm) {

    static Cause of(Alert alert, String root) {
        OptionalLong none = OptionalLong.empty();
        Cause here =
                new Cause(
                        root,
                        alert.id(),
                        alert.kind(),
                        alert.level(),
                        alert.timeUs(),
                        none,
                        none,
                        none,
                        Math.round(alert.at().latDeg() * 1e7),
                        Math.round(alert.at().lonDeg() * 1e7),
                        Double.isFinite(alert.distanceM())
                                ? OptionalLong.of(Math.round(alert.distanceM() * 1e3))
                                : none);
        return alert.finding() instanceof Finding.Approaching a ? here.ahead(a) : here;
    }

    private Cause ahead(Finding.Approaching a) {
        return new Cause(
                root,
                alert,
                kind,
                level,
                timeUs,
                OptionalLong.of(a.earliestUs()),
                OptionalLong.of(a.nominalUs()),
                a.certainUs(),
                latE7,
                lonE7,
                distanceMm);
    }

    /// The same cause said again by another alert.
    Cause saidBy(String otherAlert, long otherTimeUs) {
        return new Cause(
                otherAlert,
                otherAlert,
                kind,
                level,
                otherTimeUs,
                earliestUs,
                nominalUs,
                certainUs,
                latE7,
                lonE7,
                distanceMm);
    }

    Stage stage() {
        return Stage.of(kind);
    }

    /// Whether the occasion lasts until the track leaves or the alert is taken back; a crossing is
    /// over when it is told.
    boolean lasts() {
        return switch (kind) {
            case APPROACHING, ENTERED, FOUND_INSIDE, UNDECIDED, SILENT -> true;
            case CROSSED, POSSIBLY_CROSSED, LEFT, ENCOUNTER, NEAR_SHADOW, RETRACTED, IMPLAUSIBLE ->
                    false;
        };
    }
}
