package org.deconflict.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Goes through entries page by page. No read transaction stays open between pages: it would keep
/// the write-ahead log from being emptied.
final class Pages implements Iterator<StoredEntry> {
    /// Entries read at a time.
    static final int ENTRIES = 256;

    private final Source source;
    private final long to;
    private Iterator<StoredEntry> page = List.<StoredEntry>of().iterator();
    private long from;

    /// Reads a page of the span, in order; empty when nothing is left.
    interface Source {
        List<StoredEntry> read(Span span);
    }

    Pages(Span span, Source source) {
        this.source = source;
        this.from = span.from();
        this.to = span.to();
    }

    Stream<StoredEntry> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && from < to) {
            List<StoredEntry> read = source.read(new Span(from, to));
            from = read.isEmpty() ? to : read.getLast().index() + 1;
            page = read.iterator();
        }
        return page.hasNext();
    }

    @Override
    public StoredEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry is left");
        }
        return page.next();
    }
}
