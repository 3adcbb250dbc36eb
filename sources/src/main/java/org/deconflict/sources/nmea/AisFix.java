package org.deconflict.sources.nmea;

import java.util.Optional;
import java.util.OptionalLong;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.sources.lines.Outcome;

/// A fix of a position report, in the units of the line: degrees, metres, metres a second.
///
/// What a sender marks as not available is absent. Accuracy is absent always: the flag in the message
/// says only "better than 10 m" or "worse", and worse has no number. Error: a position is rounded by
/// the sender to 1/10,000 minute (0.19 m), of type 27 to 1/10 minute (185 m).
final class AisFix {

    private static final double KNOT_MPS = 1852.0 / 3600;
    private static final double FINE = 600_000;
    private static final double COARSE = 600;
    private static final double NO_LAT = 91;
    private static final double NO_LON = 181;
    private static final int NO_SPEED = 1023;
    private static final int NO_SPEED_COARSE = 63;

    /// 4095 is not available; 4094 means "4094 metres or more", which is no height to reckon with.
    private static final int NO_ALTITUDE_FROM = 4094;

    private static final Outcome NO_TIME =
            new Outcome.Bad(
                    "nmea.no_time",
                    "no time is known: no tag block with c:, no $PGHP and no RMC came before it; was"
                            + " the recording made without times?");

    private final TrackNumbers tracks = new TrackNumbers("nmea");

    /// The numbers of a report, in degrees, metres and metres a second.
    private record Report(
            int mmsi,
            double latDeg,
            double lonDeg,
            double altM,
            double speedMps,
            double courseDeg) {}

    /// What comes of a message heard at this time.
    Outcome of(AisMessage message, OptionalLong timeUs) {
        Optional<Report> found = report(message);
        if (found.isEmpty()) {
            return Outcome.Why.OTHER_MESSAGE.passed();
        }
        Report report = found.get();
        if (report.latDeg == NO_LAT || report.lonDeg == NO_LON) {
            return Outcome.Why.NO_POSITION.passed();
        }
        if (Math.abs(report.latDeg) > 90) {
            return bad("ais.lat", "latitude is " + report.latDeg + ", must be -90..90 degrees");
        }
        if (Math.abs(report.lonDeg) > 180) {
            return bad("ais.lon", "longitude is " + report.lonDeg + ", must be -180..180 degrees");
        }
        if (timeUs.isEmpty()) {
            return NO_TIME;
        }
        return new Outcome.Read(
                new Fix(
                        tracks.of(report.mmsi),
                        timeUs.getAsLong(),
                        new LatLon(report.latDeg, report.lonDeg),
                        report.altM,
                        report.speedMps,
                        report.courseDeg,
                        Double.NaN));
    }

    /// Stations (4, 11) and aids (21) have a position too, but stand still: they are nobody's fix.
    private static Optional<Report> report(AisMessage message) {
        return switch (message) {
            case AisMessage.ShipPosition m ->
                    fine(m.mmsi(), m.lat(), m.lon(), m.speed(), m.course());
            case AisMessage.CraftPosition m ->
                    fine(m.mmsi(), m.lat(), m.lon(), m.speed(), m.course());
            case AisMessage.CraftDetails m ->
                    fine(m.mmsi(), m.lat(), m.lon(), m.speed(), m.course());
            case AisMessage.AircraftPosition m -> Optional.of(aircraft(m));
            case AisMessage.FarPosition m -> Optional.of(far(m));
            case AisMessage.Station _ -> Optional.empty();
            case AisMessage.Aid _ -> Optional.empty();
            case AisMessage.Voyage _ -> Optional.empty();
            case AisMessage.Correction _ -> Optional.empty();
            case AisMessage.CraftName _ -> Optional.empty();
            case AisMessage.CraftStatic _ -> Optional.empty();
            case AisMessage.Other _ -> Optional.empty();
        };
    }

    private static Optional<Report> fine(int mmsi, int lat, int lon, int speed, int course) {
        double speedMps = speed == NO_SPEED ? Double.NaN : speed * KNOT_MPS / 10;
        return Optional.of(
                new Report(mmsi, lat / FINE, lon / FINE, Double.NaN, speedMps, tenths(course)));
    }

    private static Report aircraft(AisMessage.AircraftPosition m) {
        return new Report(
                m.mmsi(),
                m.lat() / FINE,
                m.lon() / FINE,
                m.altM() >= NO_ALTITUDE_FROM ? Double.NaN : m.altM(),
                m.speedKn() == NO_SPEED ? Double.NaN : m.speedKn() * KNOT_MPS,
                tenths(m.course()));
    }

    private static Report far(AisMessage.FarPosition m) {
        return new Report(
                m.mmsi(),
                m.lat() / COARSE,
                m.lon() / COARSE,
                Double.NaN,
                m.speedKn() == NO_SPEED_COARSE ? Double.NaN : m.speedKn() * KNOT_MPS,
                m.courseDeg() < 360 ? m.courseDeg() : Double.NaN);
    }

    /// 3600 is not available; what is above has no meaning.
    private static double tenths(int course) {
        return course < 3600 ? course / 10.0 : Double.NaN;
    }

    private static Outcome bad(String reason, String slip) {
        return new Outcome.Bad(reason, slip + "; was the message damaged on the air?");
    }
}
