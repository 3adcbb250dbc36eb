package org.deconflict.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A record folder from its keys to its last file: keys, checkpoint, which files there are, the
/// tree with its openings, the receipts.
final class FolderCheck {
    private static final String OPENINGS = "openings/";
    private static final String JSONL = ".jsonl";

    private final Path dir;
    private final Folder folder;
    private final Optional<Policy> policy;
    private final ReportBuilder report;
    private final TreeSet<String> proofs = new TreeSet<>();

    FolderCheck(Path dir, Optional<Policy> policy, ReportBuilder report) {
        this.dir = dir;
        this.folder = new Folder(dir);
        this.policy = policy;
        this.report = report;
    }

    void run() throws IOException {
        SignatureCheck signatures = new SignatureCheck(keys(), policy, report);
        Optional<Checkpoint> checkpoint = checkpoint(signatures);
        if (checkpoint.isEmpty()) {
            report.notProved("anything further: without its checkpoint the log cannot be read");
            return;
        }
        TreeHead head = checkpoint.get().head();
        report.proved(
                "checkpoint of "
                        + checkpoint.get().origin()
                        + ": "
                        + head.size()
                        + " entries, root "
                        + head.root());
        inventory(head.size());
        boolean treeHolds = new TreeCheck(folder, head, report).run();
        for (String proof : proofs) {
            proof(proof, new ProofCheck(signatures, report), head, treeHolds);
        }
        signatures.concludeOrigin();
    }

    private List<NoteVerifier> keys() throws IOException {
        try {
            return folder.keys();
        } catch (MalformedRecord e) {
            report.wrong(Folder.VKEY, "", e.sentence());
            return List.of();
        }
    }

    private Optional<Checkpoint> checkpoint(SignatureCheck signatures) throws IOException {
        try {
            SignedNote note = folder.checkpoint();
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            boolean good = signatures.check(Folder.CHECKPOINT, note, checkpoint);
            return good ? Optional.of(checkpoint) : Optional.empty();
        } catch (MalformedRecord e) {
            report.wrong(Folder.CHECKPOINT, "", e.sentence());
            return Optional.empty();
        }
    }

    /// Refuses every file that a folder of this size does not consist of. What is missing is found
    /// when it is read.
    private void inventory(long size) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            var names =
                    files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .iterator();
            while (names.hasNext()) {
                Path file = names.next();
                String name = dir.relativize(file).toString().replace('\\', '/');
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    report.wrong(name, "", "is not a plain file");
                } else if (!isExpected(name, size)) {
                    report.wrong(name, "", unexpected(name));
                }
            }
        }
    }

    private boolean isExpected(String name, long size) {
        if (name.equals(Folder.CHECKPOINT) || name.equals(Folder.VKEY)) {
            return true;
        }
        if (name.endsWith(Folder.PROOF_SUFFIX) && !name.contains("/")) {
            return proofs.add(name);
        }
        String tile = name;
        if (name.startsWith(OPENINGS) && name.endsWith(JSONL)) {
            String number = name.substring(OPENINGS.length(), name.length() - JSONL.length());
            tile = "tile/entries/" + number;
            Optional<TilePath> bundle = TilePath.parse(tile);
            return bundle.isPresent()
                    && bundle.get().width() == TilePath.FULL
                    && bundle.get().index() <= (size - 1) / TilePath.FULL
                    && size > 0;
        }
        return TilePath.parse(tile).filter(path -> path.belongsTo(size)).isPresent();
    }

    private static String unexpected(String name) {
        if (name.endsWith(Folder.UNFINISHED)) {
            return "an unfinished file, left by an interrupted publish; opening the log removes it";
        }
        return TilePath.parse(name).isPresent()
                ? "a tile that the checkpoint's tree does not consist of"
                : "an unknown file";
    }

    private void proof(String name, ProofCheck check, TreeHead log, boolean treeHolds)
            throws IOException {
        byte[] bytes;
        try {
            bytes = folder.read(name, ProofCheck.MAX_BYTES);
        } catch (MalformedRecord e) {
            report.wrong(name, "", e.sentence());
            return;
        }
        Optional<TreeHead> head = check.check(name, bytes);
        if (head.isEmpty()) {
            return;
        }
        long size = head.get().size();
        if (size > log.size()) {
            report.notProved(name + ": of size " + size + ", which is later than the checkpoint");
        } else if (treeHolds && !rootAt(size, log).equals(head.get().root())) {
            report.wrong(
                    name,
                    "",
                    "signed, but its root is not the log's at size " + size + ": two histories");
        }
    }

    private Hash rootAt(long size, TreeHead log) throws IOException {
        return MerkleTree.root(size, new TileReader(folder, log.size()));
    }
}
