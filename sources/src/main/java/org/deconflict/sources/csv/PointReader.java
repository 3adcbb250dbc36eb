package org.deconflict.sources.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Names;
import org.deconflict.sources.lines.BadLine;
import org.deconflict.sources.lines.BadLines;
import org.deconflict.sources.lines.LineReader;
import org.deconflict.sources.lines.Opened;
import org.deconflict.sources.lines.UnreadableInput;

/// Points to ask about, from CSV: `id,lat,lon[,alt_m,time]`, the header required, columns in any
/// order, an empty cell for what is not known.
///
/// Rows come in the order of the file; a bad one is told with its line and reason, and the others go
/// on. Threads: one.
public final class PointReader {

    private static final List<String> COLUMNS = List.of("id", "lat", "lon", "alt_m", "time");
    private static final int NEEDED = 3;

    /// A place, perhaps with a height above the WGS84 ellipsoid (`NaN` when not given) and a time.
    public record Point(String id, LatLon at, double altM, OptionalLong timeUs) {}

    private final LineReader lines;
    private final String name;
    private final CsvRow row = new CsvRow();

    private PointReader(LineReader lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    /// Opens CSV, gzipped or not; `name` is the file's, for messages. Does not close the stream.
    ///
    /// Error: throws [UnreadableInput] when it is not text that could be CSV.
    public static PointReader open(InputStream in, String name) throws IOException {
        return new PointReader(Opened.lines(in, name), name);
    }

    /// Reads to the end; gives the number of bad rows.
    ///
    /// Error: throws [UnreadableInput] when the header is missing or wrong, and when gzip breaks off.
    public long forEach(Consumer<Point> points, BadLines badLines) throws IOException {
        try {
            return rows(header(), points, badLines);
        } catch (EOFException | ZipException e) {
            throw new UnreadableInput(
                    "%s: breaks off or is damaged after line %d (%s); was it copied whole?"
                            .formatted(name, lines.number(), e.getMessage()));
        }
    }

    private long rows(CsvHeader header, Consumer<Point> points, BadLines badLines)
            throws IOException {
        long bad = 0;
        while (lines.next()) {
            if (lines.from() == lines.to()) {
                continue;
            }
            try {
                points.accept(point(header));
            } catch (BadRow e) {
                bad++;
                badLines.onBad(new BadLine(name, lines.number(), e.reason, e.slip, lines.raw()));
            }
        }
        return bad;
    }

    private CsvHeader header() throws IOException {
        while (lines.next()) {
            if (lines.from() == lines.to()) {
                continue;
            }
            if (!row.split(lines.bytes(), lines.from(), lines.to())) {
                throw new UnreadableInput(name + ": header: its quotes do not match; is it CSV?");
            }
            try {
                return CsvHeader.of(row, COLUMNS, NEEDED);
            } catch (UnreadableInput e) {
                throw new UnreadableInput(name + ": " + e.getMessage());
            }
        }
        throw new UnreadableInput(
                name + ": is empty; the first line must be " + CsvHeader.listed(COLUMNS, NEEDED));
    }

    private Point point(CsvHeader header) throws BadRow {
        if (lines.isTooLong()) {
            throw new BadRow("line.too_long", "the line is longer than 64 kB");
        }
        if (!row.split(lines.bytes(), lines.from(), lines.to())) {
            throw new BadRow("csv.quotes", "quotes do not match");
        }
        if (row.size() != header.width()) {
            throw new BadRow(
                    "csv.cells",
                    "the row has " + row.size() + " cells, the header " + header.width());
        }
        return new Point(
                id(header.cell(0)),
                new LatLon(
                        number(header.cell(1), "lat", 90, "; are lat and lon swapped?"),
                        number(header.cell(2), "lon", 180, "")),
                altM(header.cell(3)),
                timeUs(header.cell(4)));
    }

    private String id(int cell) throws BadRow {
        try {
            return Names.check("id", row.text(cell).orElseThrow(PointReader::notUtf8));
        } catch (IllegalArgumentException e) {
            throw new BadRow("csv.id", String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException notUtf8() {
        return new IllegalArgumentException("id is not UTF-8 text");
    }

    private double number(int cell, String column, int limit, String slip) throws BadRow {
        double value = row.number(cell);
        if (!(value >= -limit && value <= limit)) {
            throw new BadRow(
                    "csv." + column,
                    "%s is '%s', must be -%d..%d degrees%s"
                            .formatted(
                                    column,
                                    row.shown(cell),
                                    limit,
                                    limit,
                                    Double.isNaN(value) ? Numbers.SLIP : slip));
        }
        return value;
    }

    private double altM(int cell) throws BadRow {
        if (cell < 0 || row.isEmpty(cell)) {
            return Double.NaN;
        }
        double value = row.number(cell);
        if (Double.isNaN(value)) {
            throw new BadRow(
                    "csv.alt_m",
                    "alt_m is '" + row.shown(cell) + "', must be a number of metres, or empty");
        }
        return value;
    }

    private OptionalLong timeUs(int cell) throws BadRow {
        if (cell < 0 || row.isEmpty(cell)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Rfc3339.parse(row.bytes(), row.start(cell), row.end(cell)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadRow("csv.time", String.valueOf(e.getMessage()));
        }
    }

    /// A row that cannot be read; never leaves this class, and needs no stack.
    private static final class BadRow extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String slip;

        BadRow(String reason, String slip) {
            super(slip, null, false, false);
            this.reason = reason;
            this.slip = slip;
        }
    }
}
