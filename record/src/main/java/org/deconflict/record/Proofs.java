package org.deconflict.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes receipts, and proofs of growth, from a record folder.
public final class Proofs {
    private Proofs() {}

    /// The proof that the entry at `index` is in the folder's log, against its present checkpoint
    /// with all signatures that it has. Checks the folder's files along the way, not its keys.
    public static TlogProof of(Path dir, long index) throws IOException {
        Folder folder = new Folder(dir);
        SignedNote note = folder.checkpoint();
        TreeHead head = Checkpoint.parse(note.text()).head();
        TileReader tiles = new TileReader(folder, head.size());
        List<Hash> path = MerkleTree.inclusion(index, head.size(), tiles);
        byte[] entry =
                folder.bundle(head.size(), index / TilePath.FULL)
                        .get((int) (index % TilePath.FULL));
        Hash leaf = Hash.of(MerkleTree.leafHash(entry));
        if (!MerkleTree.includes(head, index, leaf, path)) {
            throw new MalformedRecord(
                    "entry "
                            + index
                            + " does not lead to the checkpoint's root; verify the folder");
        }
        return new TlogProof(Optional.of(entry), index, path, note);
    }

    /// The consistency proof from the log's first `older` entries to the folder's present
    /// checkpoint (RFC 6962 section 2.1.2), as a witness asks for it.
    public static List<Hash> consistency(Path dir, long older) throws IOException {
        Folder folder = new Folder(dir);
        long size = Checkpoint.parse(folder.checkpoint().text()).head().size();
        return MerkleTree.consistency(older, size, new TileReader(folder, size));
    }

    /// Writes that proof to a file, whole or not at all. In a record folder the name must end with
    /// `.tlog-proof`.
    public static void write(Path dir, long index, Path file) throws IOException {
        Path name = file.toAbsolutePath().getFileName();
        Path parent = file.toAbsolutePath().getParent();
        if (name == null || parent == null) {
            throw new IllegalArgumentException("no file name in " + file);
        }
        Disk disk = new Disk(parent);
        disk.write(name.toString(), of(dir, index).toBytes());
        disk.settle();
    }
}
