package org.deconflict.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a record folder, or one receipt, and says what it proves. Needs nothing but the files;
/// with a policy it also says whose signatures make them count.
///
/// Every file is derived again and compared, so that one changed bit anywhere is found and its
/// place named. Memory does not grow with the log.
public final class Verify {
    private Verify() {}

    /// Reads a record folder. Throws [IOException] only when files cannot be read at all.
    public static Report folder(Path dir, Optional<Policy> policy) throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new NotDirectoryException(dir.toString());
        }
        ReportBuilder report = new ReportBuilder();
        new FolderCheck(dir, policy, report).run();
        return report.build();
    }

    /// Reads one `.tlog-proof`. The log's keys are the policy's, or else those of a `vkey` file
    /// beside the proof; without either no signature can be checked, and the report says so.
    public static Report proof(Path file, Optional<Policy> policy) throws IOException {
        ReportBuilder report = new ReportBuilder();
        byte[] bytes = Folder.read(file, ProofCheck.MAX_BYTES);
        boolean policyNamesLogs = policy.isPresent() && !policy.get().logs().isEmpty();
        List<NoteVerifier> keys = policyNamesLogs ? List.of() : keysBeside(file, report);
        SignatureCheck signatures = new SignatureCheck(keys, policy, report);
        String name = String.valueOf(file.getFileName());
        if (new ProofCheck(signatures, report).check(name, bytes).isPresent()) {
            signatures.concludeOrigin();
        }
        return report.build();
    }

    private static List<NoteVerifier> keysBeside(Path file, ReportBuilder report)
            throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        List<NoteVerifier> keys = new ArrayList<>();
        if (parent != null && new Folder(parent).has(Folder.VKEY)) {
            try {
                keys.addAll(new Folder(parent).keys());
            } catch (MalformedRecord e) {
                report.wrong(Folder.VKEY, "", e.sentence());
            }
        }
        return keys;
    }
}
