package org.deconflict.record;

import java.util.Optional;

/// One receipt: its form, its signatures, and the way from the entry's bytes to the root.
final class ProofCheck {
    /// Longest proof in bytes, closed: a note, an entry and a path fit.
    static final int MAX_BYTES = 1_200_000;

    private final SignatureCheck signatures;
    private final ReportBuilder report;

    ProofCheck(SignatureCheck signatures, ReportBuilder report) {
        this.signatures = signatures;
        this.report = report;
    }

    /// The head that the proof leads to, when it holds.
    Optional<TreeHead> check(String file, byte[] bytes) {
        try {
            TlogProof proof = TlogProof.parse(bytes);
            Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
            if (!signatures.check(file, proof.checkpoint(), checkpoint)) {
                return Optional.empty();
            }
            return includes(file, proof, checkpoint);
        } catch (MalformedRecord e) {
            report.wrong(file, "", e.sentence());
            return Optional.empty();
        }
    }

    private Optional<TreeHead> includes(String file, TlogProof proof, Checkpoint checkpoint) {
        TreeHead head = checkpoint.head();
        String place = "entry " + proof.index();
        if (proof.extra().isEmpty()) {
            report.wrong(file, place, "has no extra line, which must hold the entry's bytes");
            return Optional.empty();
        }
        byte[] entry = proof.extra().get();
        Hash leaf = Hash.of(MerkleTree.leafHash(entry));
        if (!MerkleTree.includes(head, proof.index(), leaf, proof.path())) {
            report.wrong(
                    file,
                    place,
                    "the entry's bytes, its index and the path do not lead to the root");
            return Optional.empty();
        }
        try {
            Leaf read = Leaf.read(entry);
            report.proved(
                    file
                            + ": entry "
                            + proof.index()
                            + " ("
                            + read.kind()
                            + ", "
                            + RecordTime.write(read.timeUs())
                            + ", "
                            + read.commitments().size()
                            + " committed fields) is in "
                            + checkpoint.origin()
                            + " at size "
                            + head.size());
        } catch (MalformedRecord e) {
            report.wrong(file, place, "not a leaf of version 1: " + e.sentence());
            return Optional.empty();
        }
        return Optional.of(head);
    }
}
