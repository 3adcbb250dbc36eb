package org.deconflict.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes a record folder: entries in, tiles and signed checkpoints out.
///
/// What is published is never taken back: tiles first, then the checkpoint in one move, then the
/// partial tiles that fuller ones replaced are removed. A crash at any step leaves a folder that
/// [#open(Path, NoteKey)] continues from its last checkpoint; the caller appends the journal's
/// entries from [#size()] on again. One owner; after an [IOException] open the folder anew.
public final class FileRecord {
    private final Folder folder;
    private final Disk disk;
    private final NoteKey key;
    private final List<byte[]> bundle = new ArrayList<>();
    private TileBuilder tiles;
    private Optional<TreeHead> published = Optional.empty();
    private boolean unpublished = true;

    private FileRecord(Path dir, NoteKey key, Disk disk) {
        this.folder = new Folder(dir);
        this.disk = disk;
        this.key = key;
        this.tiles = new TileBuilder(this::store);
    }

    /// Opens a folder, or makes it. Checks that the checkpoint is signed by the key and is the root
    /// of the tiles, and removes what an interrupted [#publish()] left. Throws [MalformedRecord]
    /// with the file when something does not hold; [#rebuild(Path, NoteKey, Iterable)] then makes
    /// the tiles anew from the journal.
    public static FileRecord open(Path dir, NoteKey key) throws IOException {
        return open(dir, key, new Disk(dir));
    }

    static FileRecord open(Path dir, NoteKey key, Disk disk) throws IOException {
        FileRecord log = begin(dir, key, disk);
        if (log.published.isPresent()) {
            log.resume(log.published.get());
        }
        log.sweep(dir);
        return log;
    }

    /// Writes the whole folder again from the journal's entries, which are read twice. Refuses with
    /// [RollbackRefused], before anything is written, entries that do not begin with what the
    /// folder's checkpoint signed.
    public static FileRecord rebuild(Path dir, NoteKey key, Iterable<byte[]> leaves)
            throws IOException {
        FileRecord log = begin(dir, key, new Disk(dir));
        if (log.published.isPresent()) {
            requirePrefix(log.published.get(), leaves);
        }
        for (byte[] leaf : leaves) {
            log.append(List.of(leaf));
        }
        log.publish();
        log.sweep(dir);
        return log;
    }

    /// Number of entries, those not yet published among them.
    public long size() {
        return tiles.size();
    }

    /// The last published head; empty before the first [#publish()].
    public Optional<TreeHead> published() {
        return published;
    }

    /// Throws [RollbackRefused] when the journal has fewer entries than the log has signed. To be
    /// asked at every start, before anything is appended.
    public void refuseRollback(long journalSize) {
        long signed = published.map(TreeHead::size).orElse(0L);
        if (journalSize < signed) {
            throw new RollbackRefused(
                    "the journal has "
                            + journalSize
                            + " entries, the published checkpoint of "
                            + key.name()
                            + " has "
                            + signed
                            + "; was the journal restored from an older copy?");
        }
    }

    /// Adds entries (the bytes of sealed leaves). Full bundles and tiles are written at once, since
    /// they never change; nobody counts on them before [#publish()].
    public void append(List<byte[]> leaves) throws IOException {
        leaves.forEach(Leaf::checkLength);
        for (byte[] leaf : leaves) {
            unpublished = true;
            bundle.add(leaf.clone());
            if (bundle.size() == TilePath.FULL) {
                storeBundle();
                bundle.clear();
            }
            tiles.append(MerkleTree.leafHash(leaf));
        }
    }

    /// Writes what is missing and then signs: after this the entries so far are in the log. Does
    /// nothing when nothing was added.
    public TreeHead publish() throws IOException {
        TreeHead head = tiles.head();
        if (!unpublished) {
            return head;
        }
        if (!bundle.isEmpty()) {
            storeBundle();
        }
        tiles.partials();
        disk.settle();
        if (!published.equals(Optional.of(head))) {
            String text = new Checkpoint(key.name(), head).toText();
            writeCheckpoint(new SignedNote(text, List.of(key.sign(text))));
        }
        Set<TilePath> replaced = new HashSet<>();
        published.ifPresent(before -> replaced.addAll(TilePath.partials(before.size())));
        TilePath.partials(head.size()).forEach(replaced::remove);
        for (TilePath partial : replaced) {
            disk.delete(partial.toString());
        }
        published = Optional.of(head);
        unpublished = false;
        return head;
    }

    /// Adds a signature line to the published checkpoint, such as a witness's cosignature, whoever
    /// checked it. The next [#publish()] of new entries starts without it.
    public void addSignature(NoteSignature line) throws IOException {
        writeCheckpoint(folder.checkpoint().with(line));
    }

    /// Writes openings: lines as of [Opening#line(long)], in the order of their indices, all of
    /// published entries. `firstIndex` is a multiple of 256. The files of all bundles from there on
    /// to the last line are replaced; a bundle without a line gets no file.
    public void writeOpenings(long firstIndex, Iterable<byte[]> lines) throws IOException {
        if (firstIndex % TilePath.FULL != 0) {
            throw new IllegalArgumentException(
                    "firstIndex is " + firstIndex + ", must be a multiple of 256");
        }
        long size = published.map(TreeHead::size).orElse(0L);
        long expected = firstIndex;
        long current = firstIndex / TilePath.FULL;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            long index = Opening.readLine(line).index();
            if (index < expected || index >= size) {
                throw new IllegalArgumentException(
                        "opening of entry " + index + ", must be " + expected + ".." + (size - 1));
            }
            for (; current < index / TilePath.FULL; current++) {
                storeOpenings(current, file);
            }
            file.writeBytes(line);
            file.write('\n');
            expected = index + 1;
        }
        storeOpenings(current, file);
        disk.settle();
    }

    private static FileRecord begin(Path dir, NoteKey key, Disk disk) throws IOException {
        FileRecord log = new FileRecord(dir, key, disk);
        String vkey = key.verifier().vkey();
        if (!log.folder.has(Folder.VKEY)) {
            log.disk.write(Folder.VKEY, Utf8.encode(vkey + "\n"));
        } else if (!log.folder.keys().contains(key.verifier())) {
            throw new MalformedRecord("vkey: the folder is not of the key " + vkey);
        }
        if (log.folder.has(Folder.CHECKPOINT)) {
            log.published = Optional.of(log.signedHead());
        }
        return log;
    }

    private TreeHead signedHead() throws IOException {
        SignedNote note = folder.checkpoint();
        boolean signed =
                note.signatures().stream()
                        .anyMatch(line -> key.verifier().verifies(note.text(), line));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!signed || !checkpoint.origin().equals(key.name())) {
            throw new MalformedRecord("checkpoint: not signed by " + key.name());
        }
        return checkpoint.head();
    }

    private void resume(TreeHead head) throws IOException {
        long size = head.size();
        tiles = TileBuilder.resume(size, new TileReader(folder, size), this::store);
        if (!tiles.head().equals(head)) {
            throw new MalformedRecord(
                    "tile: the tiles do not give the checkpoint's root at size " + size);
        }
        if (size % TilePath.FULL > 0) {
            bundle.addAll(folder.bundle(size, size / TilePath.FULL));
            byte[] leaves = new TileReader(folder, size).tile(0, size / TilePath.FULL);
            for (int i = 0; i < bundle.size(); i++) {
                byte[] leaf = MerkleTree.leafHash(bundle.get(i));
                if (!Arrays.equals(leaf, TileBuilder.perfect(leaves, i, 1))) {
                    throw new MalformedRecord(
                            TilePath.at(size, TilePath.ENTRIES, size / TilePath.FULL)
                                    + ": entry "
                                    + (size - bundle.size() + i)
                                    + " is not the one in the tree");
                }
            }
        }
        unpublished = false;
    }

    private static void requirePrefix(TreeHead signed, Iterable<byte[]> leaves) throws IOException {
        MerkleTree tree = new MerkleTree();
        for (byte[] leaf : leaves) {
            if (tree.size() < signed.size()) {
                tree.append(MerkleTree.leafHash(leaf));
            }
        }
        if (!tree.head().equals(signed)) {
            throw new RollbackRefused(
                    "the journal's first "
                            + tree.size()
                            + " entries are not the "
                            + signed.size()
                            + " that the published checkpoint signed");
        }
    }

    /// Removes from `tile/` what does not belong to the published size, and unfinished files: what
    /// an interrupted publish leaves. Files of other names stay for `Verify` to complain about.
    private void sweep(Path dir) throws IOException {
        long size = published.map(TreeHead::size).orElse(0L);
        List<String> leftovers;
        try (Stream<Path> files = Files.walk(dir)) {
            leftovers =
                    files.filter(Files::isRegularFile)
                            .map(file -> dir.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> isLeftover(name, size))
                            .toList();
        }
        for (String name : leftovers) {
            disk.delete(name);
        }
    }

    private static boolean isLeftover(String name, long size) {
        return name.endsWith(Folder.UNFINISHED)
                || TilePath.parse(name).filter(tile -> !tile.belongsTo(size)).isPresent();
    }

    private void store(TilePath path, byte[] hashes) throws IOException {
        disk.write(path.toString(), hashes);
    }

    private void storeBundle() throws IOException {
        long index = (tiles.size() + (bundle.size() == TilePath.FULL ? 1 : 0) - 1) / TilePath.FULL;
        TilePath path = new TilePath(TilePath.ENTRIES, index, bundle.size());
        disk.write(path.toString(), Bundle.write(bundle));
    }

    private void writeCheckpoint(SignedNote note) throws IOException {
        disk.write(Folder.CHECKPOINT, note.toBytes());
        disk.settle();
    }

    private void storeOpenings(long bundleIndex, ByteArrayOutputStream file) throws IOException {
        String name = Folder.openings(bundleIndex);
        if (file.size() > 0) {
            disk.write(name, file.toByteArray());
            file.reset();
        } else if (folder.has(name)) {
            disk.delete(name);
        }
    }
}
