package org.deconflict.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deconflict.model.Alert;
import org.deconflict.model.Zone;
import org.deconflict.node.AlertLog;
import org.deconflict.node.BadInput;
import org.deconflict.node.Quarantine;
import org.deconflict.sources.lines.BadLine;

/// What `watch --record` keeps: the alerts as a signed log, and beside it the bad lines. Keeps
/// nothing where no folder was named.
final class WatchRecord implements AutoCloseable {

    private final Optional<AlertLog> log;
    private final Quarantine quarantine;

    private WatchRecord(Optional<AlertLog> log, Quarantine quarantine) {
        this.log = log;
        this.quarantine = quarantine;
    }

    static WatchRecord open(Path dir, List<Zone> zones) throws IOException {
        if (dir.toString().isEmpty()) {
            return new WatchRecord(Optional.empty(), Quarantine.countingOnly());
        }
        if (Files.exists(dir.resolve("checkpoint"))) {
            throw new BadInput(
                    dir + " holds a record already; name a new folder, a record is never replaced");
        }
        if (Files.exists(dir) && !isEmptyFolder(dir)) {
            throw new BadInput(
                    dir + " is there and is no empty folder; name a new one for the record");
        }
        Path beside = dir.resolveSibling(dir.getFileName() + ".quarantine.jsonl");
        return new WatchRecord(Optional.of(AlertLog.open(dir, zones)), Quarantine.open(beside));
    }

    private static boolean isEmptyFolder(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return false;
        }
        try (Stream<Path> children = Files.list(dir)) {
            return children.findAny().isEmpty();
        }
    }

    void alert(Alert alert) {
        log.ifPresent(l -> l.add(alert));
    }

    void bad(BadLine line) {
        quarantine.keep(line.source(), line.number(), line.reason(), line.slip(), line.bytes());
    }

    void finish() throws IOException {
        if (log.isPresent()) {
            log.get().publish();
        }
    }

    @Override
    public void close() throws IOException {
        quarantine.close();
    }
}
