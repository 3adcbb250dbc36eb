package org.deconflict.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;
import org.deconflict.model.Zone;
import org.deconflict.sources.csv.PointReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Which zones contain each point: CSV in, CSV out.
@Command(
        name = "inside",
        mixinStandardHelpOptions = true,
        description =
                "Says which zones contain each point. CSV in id,lat,lon[,alt_m,time]; CSV out id,inside.")
final class InsideCommand implements Callable<Integer> {

    @Option(
            names = "--zones",
            required = true,
            paramLabel = "FILE",
            description = "zones as GeoJSON")
    private String zonesFile = "";

    @Option(
            names = "--points",
            required = true,
            paramLabel = "FILE|-",
            description = "points as CSV")
    private String pointsFile = "";

    @Override
    public Integer call() throws IOException {
        List<Zone> zones =
                Input.zones(zonesFile).stream()
                        .sorted(
                                Comparator.comparing(
                                        zone -> zone.id().codePoints().toArray(), Arrays::compare))
                        .toList();
        var index = ZoneIndex.of(zones.stream().map(Zone::outline).toList());
        var hits = new Hits();
        try (DataOut out = DataOut.open();
                InputStream in = Input.open(pointsFile)) {
            out.line("id,inside");
            long bad =
                    PointReader.open(in, Input.label(pointsFile))
                            .forEach(
                                    point -> {
                                        index.find(point.at().latDeg(), point.at().lonDeg(), hits);
                                        row(out, zones, point, hits);
                                    },
                                    line -> System.err.println("deconflict: " + line));
            return bad == 0 ? 0 : Main.UNUSABLE;
        }
    }

    /// Zones are numbered in the order of their ids.
    private static void row(DataOut out, List<Zone> zones, PointReader.Point point, Hits hits) {
        String inside =
                IntStream.range(0, hits.count(0))
                        .map(k -> hits.zone(0, k))
                        .sorted()
                        .mapToObj(zones::get)
                        .filter(zone -> holds(zone, point))
                        .map(Zone::id)
                        .collect(Collectors.joining("|"));
        try {
            out.line(Csv.cell(point.id()) + ',' + Csv.cell(inside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without a time, time windows do not count; an altitude that is not known is inside.
    private static boolean holds(Zone zone, PointReader.Point point) {
        return (point.timeUs().isEmpty() || zone.validity().holds(point.timeUs().getAsLong()))
                && zone.band().holds(point.altM());
    }
}
