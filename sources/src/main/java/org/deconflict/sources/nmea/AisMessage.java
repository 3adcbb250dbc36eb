package org.deconflict.sources.nmea;

/// An AIS message, its fields as they were sent: whole numbers in the units of ITU-R M.1371-5.
///
/// Positions are in 1/10,000 minute (types 17 and 27: 1/10 minute), latitude north and longitude east
/// positive; speed is in 1/10 knot (types 9 and 27: knots), course in 1/10 degree (type 27: degrees).
/// Values that mean "not available" stay as they were sent; [AisFix] knows them.
public sealed interface AisMessage {

    /// The number of the message's type, 0 to 63.
    int type();

    /// How often it was repeated on its way, 0 to 3.
    int repeat();

    /// Who sent it: the MMSI, of at most nine digits.
    int mmsi();

    /// Types 1, 2, 3: where a ship is.
    record ShipPosition(
            int type,
            int repeat,
            int mmsi,
            int status,
            int turn,
            int speed,
            boolean accurate,
            int lon,
            int lat,
            int course,
            int heading,
            int second,
            int maneuver,
            boolean raim,
            int radio)
            implements AisMessage {}

    /// Types 4 and 11: where a station is and what time it has.
    record Station(
            int type,
            int repeat,
            int mmsi,
            int year,
            int month,
            int day,
            int hour,
            int minute,
            int second,
            boolean accurate,
            int lon,
            int lat,
            int epfd,
            boolean raim,
            int radio)
            implements AisMessage {}

    /// Type 5: what a ship is and where it is bound.
    record Voyage(
            int type,
            int repeat,
            int mmsi,
            int version,
            int imo,
            String callSign,
            String shipName,
            int shipType,
            Size size,
            int epfd,
            int month,
            int day,
            int hour,
            int minute,
            int draughtDm,
            String destination,
            int dte)
            implements AisMessage {}

    /// Type 9: where an aircraft in search and rescue is; height in metres.
    record AircraftPosition(
            int type,
            int repeat,
            int mmsi,
            int altM,
            int speedKn,
            boolean accurate,
            int lon,
            int lat,
            int course,
            int second,
            int regional,
            int dte,
            boolean raim,
            int radio)
            implements AisMessage {}

    /// Type 17: a correction for satellite navigation, broadcast from a place in 1/10 minute.
    record Correction(int type, int repeat, int mmsi, int lon, int lat, int bits)
            implements AisMessage {}

    /// Type 18: where a small craft is.
    record CraftPosition(
            int type,
            int repeat,
            int mmsi,
            int reserved,
            int speed,
            boolean accurate,
            int lon,
            int lat,
            int course,
            int heading,
            int second,
            int regional,
            boolean carrierSense,
            boolean display,
            boolean dsc,
            boolean band,
            boolean message22,
            boolean assigned,
            boolean raim,
            int radio)
            implements AisMessage {}

    /// Type 19: where a small craft is, and what it is.
    record CraftDetails(
            int type,
            int repeat,
            int mmsi,
            int reserved,
            int speed,
            boolean accurate,
            int lon,
            int lat,
            int course,
            int heading,
            int second,
            int regional,
            String shipName,
            int shipType,
            Size size,
            int epfd,
            boolean raim,
            int dte,
            boolean assigned)
            implements AisMessage {}

    /// Type 21: an aid to navigation.
    record Aid(
            int type,
            int repeat,
            int mmsi,
            int aidType,
            String name,
            boolean accurate,
            int lon,
            int lat,
            Size size,
            int epfd,
            int second,
            boolean offPosition,
            int regional,
            boolean raim,
            boolean virtual)
            implements AisMessage {}

    /// Type 24, part A: a craft's name.
    record CraftName(int type, int repeat, int mmsi, String shipName) implements AisMessage {}

    /// Type 24, part B: what a craft is. `vendor` is three characters.
    record CraftStatic(
            int type,
            int repeat,
            int mmsi,
            int shipType,
            String vendor,
            int model,
            int serial,
            String callSign,
            Size size)
            implements AisMessage {}

    /// Type 27: where a far ship is, coarsely: 1/10 minute, knots, degrees.
    record FarPosition(
            int type,
            int repeat,
            int mmsi,
            int status,
            boolean accurate,
            boolean raim,
            int lon,
            int lat,
            int speedKn,
            int courseDeg,
            boolean old)
            implements AisMessage {}

    /// Any other type: only who sent it.
    record Other(int type, int repeat, int mmsi) implements AisMessage {}

    /// Where the antenna stands on the hull: metres to bow, stern, port and starboard.
    record Size(int bowM, int sternM, int portM, int starboardM) {}

    /// Reads a message.
    ///
    /// Error: throws [IllegalArgumentException] when it is shorter than its type needs.
    static AisMessage of(AisBits bits) {
        return AisLayout.read(bits);
    }
}
