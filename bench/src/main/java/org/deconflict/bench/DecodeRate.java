package org.deconflict.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.Format;
import org.deconflict.sources.lines.BadLines;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.lines.ReadCounts;

/// Lines a second through [FixReader], beside reading the same bytes as lines of text and no more.
///
/// The AIS file is one of a day in Danish waters, where the folder of shared data is at hand.
final class DecodeRate {

    private static final String DENMARK = "tracks-and-zones/ais/denmark-2013-11-12-pghp.nmea.gz";
    private static final FixLimits ANY_TIME = new FixLimits(FixLimits.YEAR_1990_US, Long.MAX_VALUE);

    private DecodeRate() {}

    static List<Row> rows(Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>();
        Layout layout = Layout.of("mixed", 10, 1);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(1_000, 100, 1), 1);
        byte[] csv = CsvText.of(traffic, 0, traffic.size(), 1_500_000_000_000_000L);
        rows.add(row("decode, csv", csv, Format.CSV, budget));
        Path denmark = Path.of(System.getProperty("shared.data", "data")).resolve(DENMARK);
        if (Files.exists(denmark)) {
            try (var in = new GZIPInputStream(Files.newInputStream(denmark))) {
                byte[] once = in.readAllBytes();
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                while (all.size() < 4 << 20) {
                    all.writeBytes(once);
                }
                rows.add(row("decode, AIS of Denmark", all.toByteArray(), Format.NMEA, budget));
            }
        } else {
            System.err.print(" (no AIS file at hand)");
        }
        return rows;
    }

    private static Row row(String what, byte[] bytes, Format format, Budget budget)
            throws IOException {
        Best ours = Best.byCpu();
        Best peer = Best.byCpu();
        for (int i = 0; i < budget.pick(30, 15); i++) {
            ours.time(() -> count(bytes, format).lines());
            peer.time(() -> lines(bytes));
        }
        ReadCounts counts = count(bytes, format);
        String share = " (" + Row.figure(100.0 * counts.fixes() / counts.lines()) + " % fixes)";
        return Row.rates(
                what + share,
                ours.perS(),
                "lines/s",
                new Row.Rate("BufferedReader alone", peer.perS()));
    }

    /// Reads all of the bytes in a format.
    static ReadCounts count(byte[] bytes, Format format) throws IOException {
        return FixReader.open(new ByteArrayInputStream(bytes), "bench", Optional.of(format))
                .forEach(ANY_TIME, BadLines.COUNTED_ONLY, fix -> {});
    }

    private static long lines(byte[] bytes) throws IOException {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII))) {
            return in.lines().count();
        }
    }
}
