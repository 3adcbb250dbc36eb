package org.deconflict.store;

/// Where a batch stands in the journal: its entries have the indexes `firstIndex` (closed) to
/// `firstIndex + count` (open). A batch without entries has count 0 and the next free index.
public record Committed(long firstIndex, int count) {}
