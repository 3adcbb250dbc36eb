package org.deconflict.record;

import java.io.IOException;

/// Gives the hashes of whole subtrees, wherever they are stored.
@FunctionalInterface
public interface HashReader {
    /// The 32 bytes of the RFC 6962 hash over the leaves `index × 2^level` (closed) to
    /// `(index + 1) × 2^level` (open), all of which are in the tree.
    byte[] hash(int level, long index) throws IOException;
}
