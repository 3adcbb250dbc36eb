package org.deconflict.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Entries, tiles and root of one log against each other, and the openings against the entries.
///
/// First the tree is built from the entries. When its root is the checkpoint's, the entries are
/// proved, and a stored tile that differs is the wrong one. Otherwise the tree is built from the
/// stored leaf hashes: when those give the root, the entries that differ are the wrong ones.
final class TreeCheck {
    private final Folder folder;
    private final TreeHead head;
    private final ReportBuilder report;
    private final TileReader stored;
    private final OpeningsCheck openings;

    TreeCheck(Folder folder, TreeHead head, ReportBuilder report) {
        this.folder = folder;
        this.head = head;
        this.report = report;
        this.stored = new TileReader(folder, head.size());
        this.openings = new OpeningsCheck(folder, report);
    }

    /// True when entries, tiles and root agree.
    boolean run() throws IOException {
        ReportBuilder tilesWrong = new ReportBuilder();
        boolean entriesGiveRoot = fromEntries(tilesWrong).filter(head::equals).isPresent();
        if (entriesGiveRoot) {
            tilesWrong
                    .build()
                    .findings()
                    .forEach(f -> report.wrong(f.file(), f.within(), f.what()));
        } else if (!report.isFull()) {
            fromStoredLeaves();
        }
        if (entriesGiveRoot && tilesWrong.holds()) {
            report.proved("the " + head.size() + " entries and all tiles give that root");
        }
        openings.conclude();
        return entriesGiveRoot && tilesWrong.holds();
    }

    /// The head that the entries give, if all of them can be read. `tilesWrong` gets the stored
    /// tiles that differ from it.
    private Optional<TreeHead> fromEntries(ReportBuilder tilesWrong) throws IOException {
        TileBuilder tree = new TileBuilder((path, hashes) -> compare(path, hashes, tilesWrong));
        boolean readable = true;
        for (long first = 0; first < head.size() && !report.isFull(); first += TilePath.FULL) {
            TilePath path = TilePath.at(head.size(), TilePath.ENTRIES, first / TilePath.FULL);
            Optional<List<byte[]>> bundle = bundle(path);
            readable &= bundle.isPresent();
            List<byte[]> entries = bundle.orElse(List.of());
            openings.bundle(path, entries, agreeing(path, entries));
            for (int i = 0; i < path.width(); i++) {
                boolean there = i < entries.size();
                tree.append(there ? MerkleTree.leafHash(entries.get(i)) : new byte[Hash.BYTES]);
            }
        }
        tree.partials();
        boolean whole = readable && tree.size() == head.size();
        return whole ? Optional.of(tree.head()) : Optional.empty();
    }

    /// Which entries of a bundle hash to what the leaf tile holds. Only those can be used to judge
    /// openings; of the others either entry or tile is wrong.
    private BitSet agreeing(TilePath path, List<byte[]> entries) throws IOException {
        BitSet agreeing = new BitSet();
        byte[] leaves;
        try {
            leaves = stored.tile(0, path.index());
        } catch (MalformedRecord e) {
            return agreeing; // will be named when the tile is compared
        }
        for (int i = 0; i < entries.size(); i++) {
            byte[] leaf = TileBuilder.perfect(leaves, i, 1);
            agreeing.set(i, Arrays.equals(leaf, MerkleTree.leafHash(entries.get(i))));
        }
        return agreeing;
    }

    private Optional<List<byte[]>> bundle(TilePath path) throws IOException {
        try {
            return Optional.of(folder.bundle(head.size(), path.index()));
        } catch (MalformedRecord e) {
            report.wrong(path.toString(), "", e.sentence());
            return Optional.empty();
        }
    }

    private void compare(TilePath path, byte[] derived, ReportBuilder tilesWrong)
            throws IOException {
        try {
            int differs = Arrays.mismatch(derived, stored.tile(path.level(), path.index()));
            if (differs >= 0) {
                tilesWrong.wrong(
                        path.toString(),
                        "byte " + differs,
                        "hash " + differs / Hash.BYTES + " is not that of what lies under it");
            }
        } catch (MalformedRecord e) {
            tilesWrong.wrong(path.toString(), "", e.sentence());
        }
    }

    /// The entries do not give the root. Finds who is wrong by way of the stored leaf hashes.
    private void fromStoredLeaves() throws IOException {
        ReportBuilder upper = new ReportBuilder();
        TileBuilder tree =
                new TileBuilder(
                        (path, hashes) -> {
                            if (path.level() > 0) {
                                compare(path, hashes, upper);
                            }
                        });
        long differing = 0;
        for (long first = 0; first < head.size() && !report.isFull(); first += TilePath.FULL) {
            TilePath path = TilePath.at(head.size(), 0, first / TilePath.FULL);
            Optional<byte[]> leaves = storedLeaves(path);
            differing += leaves.isPresent() ? compareEntries(path) : path.width();
            byte[] hashes = leaves.orElse(new byte[path.width() * Hash.BYTES]);
            for (int i = 0; i < path.width(); i++) {
                tree.append(TileBuilder.perfect(hashes, i, 1));
            }
        }
        tree.partials();
        upper.build().findings().forEach(f -> report.wrong(f.file(), f.within(), f.what()));
        if (!tree.head().equals(head)) {
            report.wrong(
                    Folder.CHECKPOINT,
                    "line 3",
                    "its root is not that of the entries"
                            + (differing > 0 ? " and not that of the leaf tiles either" : ""));
        }
    }

    private Optional<byte[]> storedLeaves(TilePath path) throws IOException {
        try {
            return Optional.of(stored.tile(0, path.index()));
        } catch (MalformedRecord e) {
            report.wrong(path.toString(), "", e.sentence());
            return Optional.empty();
        }
    }

    /// Names the entries of a bundle whose leaf hash the tile does not hold; returns how many.
    private long compareEntries(TilePath path) throws IOException {
        List<byte[]> entries;
        try {
            entries = folder.bundle(head.size(), path.index());
        } catch (MalformedRecord e) {
            return 1; // has been named in the first pass
        }
        BitSet agreeing = agreeing(path, entries);
        String file = TilePath.at(head.size(), TilePath.ENTRIES, path.index()).toString();
        for (int i = agreeing.nextClearBit(0); i < path.width(); i = agreeing.nextClearBit(i + 1)) {
            report.wrong(
                    file,
                    "entry " + (path.index() * TilePath.FULL + i),
                    "its bytes do not hash to leaf " + i + " of " + path);
        }
        return (long) path.width() - agreeing.cardinality();
    }
}
