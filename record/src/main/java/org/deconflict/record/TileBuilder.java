package org.deconflict.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Leaf hashes in, tiles out: what a log of these leaves consists of.
///
/// The writer stores the tiles; the verifier compares them with the stored ones, so that both hold
/// to one definition. Memory: one tile a level.
final class TileBuilder {
    /// Takes the hashes of one tile, in a buffer of its own.
    interface Sink {
        void tile(TilePath path, byte[] hashes) throws IOException;
    }

    private final Sink sink;
    private final List<byte[]> levels = new ArrayList<>();
    private long size;

    TileBuilder(Sink sink) {
        this.sink = sink;
    }

    /// Continues a log of this size from its partial tiles.
    static TileBuilder resume(long size, TileReader tiles, Sink sink) throws IOException {
        TileBuilder builder = new TileBuilder(sink);
        builder.size = size;
        for (TilePath partial : TilePath.partials(size)) {
            if (partial.level() != TilePath.ENTRIES) {
                byte[] stored = tiles.tile(partial.level(), partial.index());
                System.arraycopy(stored, 0, builder.level(partial.level()), 0, stored.length);
            }
        }
        return builder;
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) throws IOException {
        put(0, size, leafHash);
        size++;
    }

    /// Gives the partial tiles to the sink, lowest level first.
    void partials() throws IOException {
        for (TilePath partial : TilePath.partials(size)) {
            if (partial.level() != TilePath.ENTRIES) {
                int length = partial.width() * Hash.BYTES;
                sink.tile(partial, Arrays.copyOf(level(partial.level()), length));
            }
        }
    }

    /// Size and root now, from the partial tiles alone.
    TreeHead head() {
        byte[] root = new byte[0];
        for (TilePath partial : TilePath.partials(size)) {
            if (partial.level() != TilePath.ENTRIES) {
                root = under(level(partial.level()), partial.width(), root);
            }
        }
        return new TreeHead(size, Hash.of(root.length == 0 ? Hash.sha256().digest() : root));
    }

    /// Joins the whole subtrees of a partial tile, from the right, to the root of what is below.
    private static byte[] under(byte[] hashes, int width, byte[] below) {
        byte[] root = below;
        for (int left = width; left > 0; left &= left - 1) {
            int count = Integer.lowestOneBit(left);
            byte[] subtree = perfect(hashes, left - count, count);
            root = root.length == 0 ? subtree : MerkleTree.nodeHash(subtree, root);
        }
        return root;
    }

    /// The root over `count` (a power of two) neighbouring hashes of a tile.
    static byte[] perfect(byte[] tile, int first, int count) {
        if (count == 1) {
            return Arrays.copyOfRange(tile, first * Hash.BYTES, (first + 1) * Hash.BYTES);
        }
        int half = count / 2;
        return MerkleTree.nodeHash(perfect(tile, first, half), perfect(tile, first + half, half));
    }

    private void put(int level, long position, byte[] hash) throws IOException {
        byte[] tile = level(level);
        int slot = (int) (position % TilePath.FULL);
        System.arraycopy(hash, 0, tile, slot * Hash.BYTES, Hash.BYTES);
        if (slot == TilePath.FULL - 1) {
            long index = position / TilePath.FULL;
            sink.tile(TilePath.full(level, index), tile.clone());
            put(level + 1, index, perfect(tile, 0, TilePath.FULL));
        }
    }

    private byte[] level(int level) {
        while (levels.size() <= level) {
            levels.add(new byte[TilePath.FULL * Hash.BYTES]);
        }
        return levels.get(level);
    }
}
