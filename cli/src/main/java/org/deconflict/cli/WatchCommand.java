package org.deconflict.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertJson;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.Zone;
import org.deconflict.node.BadInput;
import org.deconflict.node.Clock;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.Format;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.lines.ReadCounts;
import org.deconflict.watch.Stay;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.deconflict.watch.pairs.EncounterRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Watches the tracks of a file against zones: alerts as JSON lines.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Watches tracks against zones; alerts as JSON lines, one summary line on standard error.")
final class WatchCommand implements Callable<Integer> {

    @Option(
            names = "--zones",
            required = true,
            paramLabel = "FILE",
            description = "zones as GeoJSON")
    private String zonesFile = "";

    @Option(
            names = "--fixes",
            required = true,
            paramLabel = "FILE|-",
            description = "positions; .gz is read as it is")
    private String fixesFile = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "csv, nmea, …; recognised from the content unless said")
    private String format = "";

    @Option(
            names = "--horizon",
            paramLabel = "S",
            description = "seconds to look ahead, 600 unless said")
    private double horizonS = 600;

    @Option(
            names = "--encounters",
            paramLabel = "METRES[,HEIGHT_M]",
            description = "tell of tracks that come this close to each other; off unless said")
    private String encounters = "";

    @Option(
            names = "--settled",
            paramLabel = "FILE",
            description = "write the settled verdicts as CSV at the end")
    private Path settled = Path.of("");

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "write a record folder that verify reads")
    private Path record = Path.of("");

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "the time that fixes may be a day ahead of, as RFC 3339")
    private String now = "";

    private long newestUs = Long.MIN_VALUE;

    @Override
    public Integer call() throws IOException {
        checkSettled();
        Optional<Format> named = named();
        FixLimits limits = limits();
        List<Zone> zones = Input.zones(zonesFile);
        long started = System.nanoTime();
        var watch = new Watch(zones, rules());
        var bad = new BadShown();
        ReadCounts counts;
        try (DataOut out = DataOut.open(fixesFile.equals("-"), hasOtherResults());
                InputStream in = Input.open(fixesFile)) {
            FixReader reader = FixReader.open(in, Input.label(fixesFile), named);
            try (WatchRecord kept = WatchRecord.open(record, zones)) {
                counts =
                        reader.forEach(
                                limits,
                                line -> bad.on(line, kept),
                                fix -> judge(watch, fix, kept, out));
                kept.finish();
            }
        }
        if (!settled.toString().isEmpty()) {
            Files.write(settled, settledCsv(watch.settled()));
        }
        bad.tell(counts);
        if (counts.fixes() == 0) {
            System.err.println(
                    "deconflict: "
                            + Input.label(fixesFile)
                            + " holds no usable line; is it the right file?");
        }
        tell(counts, watch, (System.nanoTime() - started) / 1e9);
        return counts.fixes() == 0 ? Main.UNUSABLE : 0;
    }

    private boolean hasOtherResults() {
        return !settled.toString().isEmpty() || !record.toString().isEmpty();
    }

    /// Before the work and not after it.
    private void checkSettled() {
        Path folder = settled.toAbsolutePath().getParent();
        if (settled.toString().isEmpty()) {
            return;
        }
        if (Files.isDirectory(settled)) {
            throw new BadInput("--settled: " + settled + " is a folder; a file is needed");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInput(
                    "--settled: " + settled + " has no place: " + folder + " is no folder");
        }
    }

    private void judge(Watch watch, Fix fix, WatchRecord kept, DataOut out) {
        newestUs = Math.max(newestUs, fix.timeUs());
        watch.onFix(fix, newestUs, alert -> say(alert, kept, out));
    }

    private static void say(Alert alert, WatchRecord kept, DataOut out) {
        kept.alert(alert);
        if (alert.kind().isWithheld()) {
            return;
        }
        try {
            out.line(AlertJson.line(alert));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settledCsv(List<Stay> stays) {
        return Stream.concat(Stream.of(Stay.CSV_HEADER), stays.stream().sorted().map(Stay::csv))
                .toList();
    }

    private WatchRules rules() {
        WatchRules rules;
        try {
            rules = WatchRules.USUAL.ahead(horizonS);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--horizon: " + e.getMessage());
        }
        return encounters.isEmpty() ? rules : rules.meeting(encounterRule());
    }

    private EncounterRule encounterRule() {
        String[] parts = encounters.split(",", -1);
        try {
            if (parts.length > 2) {
                throw new IllegalArgumentException("there are more than two numbers");
            }
            double heightM =
                    parts.length == 2 ? Double.parseDouble(parts[1]) : Double.POSITIVE_INFINITY;
            return EncounterRule.of(
                    Double.parseDouble(parts[0]), heightM, Math.min(horizonS, 3_000));
        } catch (NumberFormatException e) {
            throw new BadInput(
                    "--encounters: '" + encounters + "' is not METRES or METRES,HEIGHT_M");
        } catch (IllegalArgumentException e) {
            throw new BadInput("--encounters: " + e.getMessage());
        }
    }

    private Optional<Format> named() throws IOException {
        return format.isEmpty() ? Optional.empty() : Optional.of(Format.of(format));
    }

    private FixLimits limits() {
        if (now.isEmpty()) {
            return FixLimits.aroundNow(Clock.ofThisMachine().nowUs());
        }
        try {
            return FixLimits.aroundNow(Times.parse(now));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--now: " + e.getMessage());
        }
    }

    private static void tell(ReadCounts counts, Watch watch, double seconds) {
        System.err.printf(
                Locale.ROOT,
                "fixes=%d tracks=%d bad=%d alerts=%d seconds=%.3f fixes_per_second=%.0f%n",
                counts.fixes(),
                watch.counts().tracks(),
                counts.bad(),
                watch.counts().alerts(),
                seconds,
                counts.fixes() / Math.max(seconds, 1e-9));
    }
}
