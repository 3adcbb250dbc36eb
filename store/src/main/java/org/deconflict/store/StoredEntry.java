package org.deconflict.store;

import java.util.Optional;

/// An entry as the journal keeps it.
public final class StoredEntry {
    private final long index;
    private final String kind;
    private final long timeUs;
    private final byte[] leaf;
    private final Optional<byte[]> opening;

    StoredEntry(long index, String kind, long timeUs, byte[] leaf, Optional<byte[]> opening) {
        this.index = index;
        this.kind = kind;
        this.timeUs = timeUs;
        this.leaf = leaf;
        this.opening = opening;
    }

    /// Its place in the journal and in the log, from 0.
    public long index() {
        return index;
    }

    /// What kind of thing happened.
    public String kind() {
        return kind;
    }

    /// When it was recorded, in microseconds since 1970.
    public long timeUs() {
        return timeUs;
    }

    /// The bytes that are hashed into the log. A copy.
    public byte[] leaf() {
        return leaf.clone();
    }

    /// The stored form of its `Opening`: fields and salts, without those that were erased; empty
    /// when all were. A copy.
    public Optional<byte[]> opening() {
        return opening.map(byte[]::clone);
    }
}
