package org.deconflict.record;

/// The size of a log, in entries, and the root over them.
public record TreeHead(long size, Hash root) {
    /// Refuses a size below zero.
    public TreeHead {
        if (size < 0) {
            throw new MalformedRecord("tree size is " + size + ", must be 0 or more");
        }
    }
}
