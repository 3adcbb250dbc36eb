package org.deconflict.store;

/// What is to be erased of an entry's plaintext. Its leaf, and so every proof, stays.
public sealed interface Erasure {
    /// Kind of the entries that record erasures.
    String KIND = "erased";

    /// Index of the entry.
    long index();

    /// All fields with their salts.
    record OfOpening(long index) implements Erasure {}

    /// One top-level field with its salt; the others still open the leaf.
    record OfField(long index, String field) implements Erasure {}
}
