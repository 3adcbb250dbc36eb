package org.deconflict.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deconflict.node.BadInput;
import org.deconflict.record.MalformedRecord;
import org.deconflict.record.Policy;
import org.deconflict.record.Report;
import org.deconflict.record.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a record folder or one proof file and says what it proves; needs no node and no network.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Verifies a record folder or one proof file, offline; ends with 1 if anything does not hold.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR|FILE",
            description = "a record folder, a folder that holds record/, or a .tlog-proof")
    private Path what = Path.of("");

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "whose signatures make it count (tlog-policy)")
    private Path policyFile = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(what)) {
            throw new BadInput(what + " is not there");
        }
        Optional<Policy> policy =
                policyFile.toString().isEmpty() ? Optional.empty() : Optional.of(policy());
        Report report =
                Files.isDirectory(what)
                        ? Verify.folder(RecordPath.of(what), policy)
                        : Verify.proof(what, policy);
        try (DataOut out = DataOut.open()) {
            out.line(report.toText().stripTrailing());
        }
        return report.holds() ? 0 : Main.FAILED;
    }

    private Policy policy() throws IOException {
        try (InputStream in = Input.open(policyFile.toString())) {
            return Policy.parse(in.readAllBytes());
        } catch (MalformedRecord e) {
            throw new BadInput(policyFile + ": " + e.getMessage());
        }
    }
}
