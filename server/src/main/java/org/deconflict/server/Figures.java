package org.deconflict.server;

import java.util.Locale;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Times;

/// Numbers and times as a person reads them. Times are UTC and say so.
final class Figures {

    private static final long SECOND_US = 1_000_000L;

    private Figures() {}

    /// `2017-05-18 09:30:00 UTC`.
    static String time(long timeUs) {
        return Times.format(timeUs).replace('T', ' ').replaceAll("\\.[0-9]+Z$", "") + " UTC";
    }

    /// `42 s`, `3 min 5 s`, `2 h 10 min`, `12 d 3 h`; never negative.
    static String span(long us) {
        long s = Math.max(0, us / SECOND_US);
        if (s < 60) {
            return s + " s";
        }
        if (s < 3_600) {
            return s / 60 + " min " + s % 60 + " s";
        }
        return s < 172_800
                ? s / 3_600 + " h " + s % 3_600 / 60 + " min"
                : s / 86_400 + " d " + s % 86_400 / 3_600 + " h";
    }

    /// `340 m`, `12.4 km`.
    static String metres(double m) {
        return m < 10_000 ? fixed(m, 0) + " m" : fixed(m / 1_000, 1) + " km";
    }

    /// `14.2 m/s (51 km/h)`.
    static String speed(double mps) {
        return fixed(mps, 1) + " m/s (" + fixed(mps * 3.6, 0) + " km/h)";
    }

    /// `33.50723° N 38.61874° E`.
    static String place(LatLon at) {
        return latitude(at.latDeg(), 5) + " " + longitude(at.lonDeg(), 5);
    }

    /// `33.5° N`.
    static String latitude(double deg, int decimals) {
        return fixed(Math.abs(deg), decimals) + "°" + (deg < 0 ? " S" : deg > 0 ? " N" : "");
    }

    /// `38.6° E`; folded into -180..180.
    static String longitude(double deg, int decimals) {
        double folded = deg - 360 * Math.floor((deg + 180) / 360);
        String side = folded < 0 ? " W" : " E";
        return fixed(Math.abs(folded), decimals)
                + "°"
                + (folded == 0 || Math.abs(folded) == 180 ? "" : side);
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
