package org.deconflict.store;

/// Indexes `from` (closed) to `to` (open).
record Span(long from, long to) {}
