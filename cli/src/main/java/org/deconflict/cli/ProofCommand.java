package org.deconflict.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.deconflict.node.BadInput;
import org.deconflict.record.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the proof that one entry is in a log: a single file that anybody can keep and verify.
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description =
                "Writes a .tlog-proof of one entry of a record folder, to be kept and verified alone.")
final class ProofCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "a record folder, or a folder that holds record/")
    private Path dir = Path.of("");

    @Parameters(index = "1", paramLabel = "N", description = "the entry's index, from 0")
    private long entry;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write; entry-N.tlog-proof unless said")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path record = RecordPath.of(dir);
        Path file = out.toString().isEmpty() ? Path.of("entry-" + entry + ".tlog-proof") : out;
        if (Files.exists(file)) {
            throw new BadInput(file + " is there already; a proof is never replaced");
        }
        try {
            Proofs.write(record, entry, file);
        } catch (IllegalArgumentException e) {
            throw new BadInput(dir + ": " + e.getMessage());
        }
        System.err.println("proof of entry " + entry + " written to " + file);
        return 0;
    }
}
