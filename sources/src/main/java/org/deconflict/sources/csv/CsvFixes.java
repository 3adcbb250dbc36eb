package org.deconflict.sources.csv;

import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.sources.lines.LineDecoder;
import org.deconflict.sources.lines.Outcome;
import org.deconflict.sources.lines.UnreadableInput;

/// Fixes from CSV: `time,track,lat,lon[,alt_m,speed_mps,course_deg,accuracy_m]`, the header required,
/// columns in any order, an empty cell for what is not known.
///
/// Metres, metres a second, degrees; altitude above the WGS84 ellipsoid; times RFC 3339 with a zone.
/// Ranges are closed. Rows are independent: a bad one is counted under the name of its first bad
/// column, such as `csv.lat`. Threads: one.
public final class CsvFixes implements LineDecoder {

    private static final int TIME = 0;
    private static final int TRACK = 1;
    private static final int LAT = 2;
    private static final int LON = 3;
    private static final int ALT_M = 4;
    private static final int SPEED_MPS = 5;
    private static final int COURSE_DEG = 6;
    private static final int ACCURACY_M = 7;
    private static final int NEEDED = 4;
    private static final double ANY = Double.MAX_VALUE;

    /// A column and the range of its numbers, closed; `rule` says it to a person.
    private record Column(String word, double low, double high, String rule) {}

    /// In the order of the manual, and of the places above.
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("time", 0, 0, ""),
                    new Column("track", 0, 0, ""),
                    new Column("lat", -90, 90, "must be -90..90 degrees; are lat and lon swapped?"),
                    new Column("lon", -180, 180, "must be -180..180 degrees"),
                    new Column("alt_m", -ANY, ANY, "must be a number of metres, or empty"),
                    new Column(
                            "speed_mps",
                            0,
                            Fix.MAX_SPEED_MPS,
                            "must be 0..10000 metres a second, or empty; is it another unit?"),
                    new Column("course_deg", 0, 360, "must be 0..360 degrees, or empty"),
                    new Column("accuracy_m", 0, ANY, "must be 0 or more metres, or empty"));

    private static final List<String> WORDS = COLUMNS.stream().map(Column::word).toList();

    private final CsvRow row = new CsvRow();
    private final TrackNames tracks;
    private final double[] values = new double[COLUMNS.size()];
    private final int[] cells = new int[COLUMNS.size()];
    private int width;

    /// A reader whose tracks are of this source.
    public CsvFixes(String source) {
        this.tracks = new TrackNames(source);
    }

    /// Whether the line could be the header: it names a column that is needed.
    public static boolean looksLikeHeader(byte[] bytes, int from, int to) {
        CsvRow row = new CsvRow();
        if (!row.split(bytes, from, to)) {
            return false;
        }
        for (int cell = 0; cell < row.size(); cell++) {
            if (WORDS.contains(row.shown(cell).strip())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Outcome onLine(byte[] bytes, int from, int to) throws UnreadableInput {
        if (from == to) {
            return Outcome.Why.BLANK.passed();
        }
        boolean whole = row.split(bytes, from, to);
        if (width == 0) {
            header(whole);
            return Outcome.Why.HEADER.passed();
        }
        if (!whole) {
            return new Outcome.Bad(
                    "csv.quotes",
                    "quotes do not match; a quoted cell ends on its line, and a quote in it is doubled");
        }
        if (row.size() != width) {
            return new Outcome.Bad(
                    "csv.cells",
                    "the row has "
                            + row.size()
                            + " cells, the header "
                            + width
                            + "; is the line cut off, or a comma not in quotes?");
        }
        return fix();
    }

    private void header(boolean whole) throws UnreadableInput {
        if (!whole) {
            throw new UnreadableInput("header: its quotes do not match; is it CSV?");
        }
        CsvHeader header = CsvHeader.of(row, WORDS, NEEDED);
        for (int column = 0; column < cells.length; column++) {
            cells[column] = header.cell(column);
        }
        width = header.width();
    }

    private Outcome fix() {
        long timeUs;
        try {
            timeUs = Rfc3339.parse(row.bytes(), row.start(cells[TIME]), row.end(cells[TIME]));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return bad(TIME, String.valueOf(e.getMessage()));
        }
        TrackId track;
        try {
            track = tracks.of(row, cells[TRACK]);
        } catch (IllegalArgumentException e) {
            return bad(TRACK, String.valueOf(e.getMessage()));
        }
        for (int column = LAT; column < values.length; column++) {
            if (!readNumber(column)) {
                Column c = COLUMNS.get(column);
                String rule = Double.isNaN(values[column]) ? notANumber(c) : c.rule;
                return bad(column, c.word + " is '" + row.shown(cells[column]) + "', " + rule);
            }
        }
        return new Outcome.Read(
                new Fix(
                        track,
                        timeUs,
                        new LatLon(values[LAT], values[LON]),
                        values[ALT_M],
                        values[SPEED_MPS],
                        values[COURSE_DEG],
                        values[ACCURACY_M]));
    }

    /// Reads the number of a column, `NaN` when it is absent; false when it is none or out of range.
    private boolean readNumber(int column) {
        int cell = cells[column];
        if (column >= NEEDED && (cell < 0 || row.isEmpty(cell))) {
            values[column] = Double.NaN;
            return true;
        }
        double value = row.number(cell);
        values[column] = value;
        Column range = COLUMNS.get(column);
        return value >= range.low && value <= range.high;
    }

    /// The rule with the slip that fits: what is no number is not another number's column.
    private static String notANumber(Column column) {
        return column.rule.replaceFirst(";.*", "") + Numbers.SLIP;
    }

    private static Outcome bad(int column, String slip) {
        return new Outcome.Bad("csv." + COLUMNS.get(column).word, slip);
    }
}
