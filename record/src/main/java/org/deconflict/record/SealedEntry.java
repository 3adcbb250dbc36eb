package org.deconflict.record;

/// An entry after sealing: the leaf's bytes, which are published, and the opening's bytes, which
/// are kept apart and may be withheld or erased. Store both as they are; never serialise again.
public final class SealedEntry {
    private final byte[] leaf;
    private final byte[] opening;

    SealedEntry(byte[] leaf, byte[] opening) {
        this.leaf = leaf;
        this.opening = opening;
    }

    /// Canonical bytes of the [Leaf]: the entry of the log. A copy.
    public byte[] leaf() {
        return leaf.clone();
    }

    /// Canonical bytes of the [Opening], without index. A copy.
    public byte[] opening() {
        return opening.clone();
    }
}
