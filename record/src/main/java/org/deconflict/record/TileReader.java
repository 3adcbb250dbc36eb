package org.deconflict.record;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The hashes of a log of one size, read from the tiles of its folder. Keeps the last few tiles.
final class TileReader implements HashReader {
    private static final int KEPT = 32;

    private final Folder folder;
    private final long size;
    private final Map<TilePath, byte[]> kept = new LinkedHashMap<>();

    TileReader(Folder folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /// The bytes of a tile, exactly as long as its width says.
    byte[] tile(int level, long index) throws IOException {
        TilePath path = TilePath.at(size, level, index);
        byte[] hit = kept.get(path);
        if (hit != null) {
            return hit;
        }
        int length = path.width() * Hash.BYTES;
        byte[] bytes;
        try {
            bytes = folder.read(path.toString(), length);
            if (bytes.length != length) {
                throw new MalformedRecord("is " + bytes.length + " bytes, must be " + length);
            }
        } catch (MalformedRecord e) {
            throw new MalformedRecord(path + ": " + e.sentence(), e);
        }
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(path, bytes);
        return bytes;
    }

    @Override
    public byte[] hash(int level, long index) throws IOException {
        int count = 1 << level % 8; // hashes of the tile under the wanted one
        long first = index * count;
        byte[] tile = tile(level / 8, first / TilePath.FULL);
        return TileBuilder.perfect(tile, (int) (first % TilePath.FULL), count);
    }
}
