package org.deconflict.sources.nmea;

import org.deconflict.sources.nmea.AisMessage.Aid;
import org.deconflict.sources.nmea.AisMessage.AircraftPosition;
import org.deconflict.sources.nmea.AisMessage.Correction;
import org.deconflict.sources.nmea.AisMessage.CraftDetails;
import org.deconflict.sources.nmea.AisMessage.CraftName;
import org.deconflict.sources.nmea.AisMessage.CraftPosition;
import org.deconflict.sources.nmea.AisMessage.CraftStatic;
import org.deconflict.sources.nmea.AisMessage.FarPosition;
import org.deconflict.sources.nmea.AisMessage.Other;
import org.deconflict.sources.nmea.AisMessage.ShipPosition;
import org.deconflict.sources.nmea.AisMessage.Size;
import org.deconflict.sources.nmea.AisMessage.Station;
import org.deconflict.sources.nmea.AisMessage.Voyage;

/// At which bit which field stands: the tables of ITU-R M.1371-5 annex 8, as code.
///
/// A message may be shorter than its table where its last fields are ones that nobody here decides
/// by (receivers cut them off); it is refused when a field before those is missing.
final class AisLayout {

    private AisLayout() {}

    static AisMessage read(AisBits b) {
        int type = b.number(0, 6);
        return switch (type) {
            case 1, 2, 3 -> shipPosition(need(b, type, 149));
            case 4, 11 -> station(need(b, type, 149));
            case 5 -> voyage(need(b, type, 420));
            case 9 -> aircraft(need(b, type, 148));
            case 17 -> correction(need(b, type, 80));
            case 18 -> craftPosition(need(b, type, 148));
            case 19 -> craftDetails(need(b, type, 308));
            case 21 -> aid(need(b, type, 271));
            case 24 -> craftStatic(need(b, type, 40));
            case 27 -> farPosition(need(b, type, 95));
            default -> other(need(b, type, 38));
        };
    }

    private static AisBits need(AisBits b, int type, int bits) {
        if (b.length() < bits) {
            throw new IllegalArgumentException(
                    "a message of type "
                            + type
                            + " has "
                            + b.length()
                            + " bits, needs "
                            + bits
                            + "; is the line cut off?");
        }
        return b;
    }

    private static int repeat(AisBits b) {
        return b.number(6, 2);
    }

    private static int mmsi(AisBits b) {
        return b.number(8, 30);
    }

    private static ShipPosition shipPosition(AisBits b) {
        return new ShipPosition(
                b.number(0, 6),
                repeat(b),
                mmsi(b),
                b.number(38, 4),
                b.signed(42, 8),
                b.number(50, 10),
                b.flag(60),
                b.signed(61, 28),
                b.signed(89, 27),
                b.number(116, 12),
                b.number(128, 9),
                b.number(137, 6),
                b.number(143, 2),
                b.flag(148),
                b.number(149, 19));
    }

    private static Station station(AisBits b) {
        return new Station(
                b.number(0, 6),
                repeat(b),
                mmsi(b),
                b.number(38, 14),
                b.number(52, 4),
                b.number(56, 5),
                b.number(61, 5),
                b.number(66, 6),
                b.number(72, 6),
                b.flag(78),
                b.signed(79, 28),
                b.signed(107, 27),
                b.number(134, 4),
                b.flag(148),
                b.number(149, 19));
    }

    private static Voyage voyage(AisBits b) {
        return new Voyage(
                5,
                repeat(b),
                mmsi(b),
                b.number(38, 2),
                b.number(40, 30),
                b.text(70, 7),
                b.text(112, 20),
                b.number(232, 8),
                size(b, 240),
                b.number(270, 4),
                b.number(274, 4),
                b.number(278, 5),
                b.number(283, 5),
                b.number(288, 6),
                b.number(294, 8),
                b.text(302, 20),
                b.number(422, 1));
    }

    private static AircraftPosition aircraft(AisBits b) {
        return new AircraftPosition(
                9,
                repeat(b),
                mmsi(b),
                b.number(38, 12),
                b.number(50, 10),
                b.flag(60),
                b.signed(61, 28),
                b.signed(89, 27),
                b.number(116, 12),
                b.number(128, 6),
                b.number(134, 8),
                b.number(142, 1),
                b.flag(147),
                b.number(148, 20));
    }

    private static Correction correction(AisBits b) {
        return new Correction(
                17, repeat(b), mmsi(b), b.signed(40, 18), b.signed(58, 17), b.length() - 80);
    }

    private static CraftPosition craftPosition(AisBits b) {
        return new CraftPosition(
                18,
                repeat(b),
                mmsi(b),
                b.number(38, 8),
                b.number(46, 10),
                b.flag(56),
                b.signed(57, 28),
                b.signed(85, 27),
                b.number(112, 12),
                b.number(124, 9),
                b.number(133, 6),
                b.number(139, 2),
                b.flag(141),
                b.flag(142),
                b.flag(143),
                b.flag(144),
                b.flag(145),
                b.flag(146),
                b.flag(147),
                b.number(148, 20));
    }

    private static CraftDetails craftDetails(AisBits b) {
        return new CraftDetails(
                19,
                repeat(b),
                mmsi(b),
                b.number(38, 8),
                b.number(46, 10),
                b.flag(56),
                b.signed(57, 28),
                b.signed(85, 27),
                b.number(112, 12),
                b.number(124, 9),
                b.number(133, 6),
                b.number(139, 4),
                b.text(143, 20),
                b.number(263, 8),
                size(b, 271),
                b.number(301, 4),
                b.flag(305),
                b.number(306, 1),
                b.flag(307));
    }

    private static Aid aid(AisBits b) {
        return new Aid(
                21,
                repeat(b),
                mmsi(b),
                b.number(38, 5),
                // A name of more than 20 characters goes on after the last field.
                b.text(43, 20) + (b.length() > 272 ? b.text(272, (b.length() - 272) / 6) : ""),
                b.flag(163),
                b.signed(164, 28),
                b.signed(192, 27),
                size(b, 219),
                b.number(249, 4),
                b.number(253, 6),
                b.flag(259),
                b.number(260, 8),
                b.flag(268),
                b.flag(269));
    }

    private static AisMessage craftStatic(AisBits b) {
        return switch (b.number(38, 2)) {
            case 0 -> new CraftName(24, repeat(b), mmsi(b), b.text(40, 20));
            case 1 ->
                    new CraftStatic(
                            24,
                            repeat(b),
                            mmsi(b),
                            b.number(40, 8),
                            b.text(48, 3),
                            b.number(66, 4),
                            b.number(70, 20),
                            b.text(90, 7),
                            size(b, 132));
            default -> other(b);
        };
    }

    private static FarPosition farPosition(AisBits b) {
        return new FarPosition(
                27,
                repeat(b),
                mmsi(b),
                b.number(40, 4),
                b.flag(38),
                b.flag(39),
                b.signed(44, 18),
                b.signed(62, 17),
                b.number(79, 6),
                b.number(85, 9),
                b.flag(94));
    }

    private static Other other(AisBits b) {
        return new Other(b.number(0, 6), repeat(b), mmsi(b));
    }

    private static Size size(AisBits b, int at) {
        return new Size(
                b.number(at, 9), b.number(at + 9, 9), b.number(at + 18, 6), b.number(at + 24, 6));
    }
}
