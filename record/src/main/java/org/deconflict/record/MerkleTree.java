package org.deconflict.record;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 6962 section 2.1 over SHA-256: hashing, the growing root, proofs and
/// their verification.
///
/// An instance keeps only the roots of the whole subtrees (one for each set bit of the size).
public final class MerkleTree {
    private final List<byte[]> whole = new ArrayList<>(); // largest subtree first
    private long size;

    /// The empty tree.
    public MerkleTree() {}

    /// SHA-256(0x00 ‖ entry).
    public static byte[] leafHash(byte[] entry) {
        MessageDigest sha = Hash.sha256();
        sha.update((byte) 0);
        return sha.digest(entry);
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest sha = Hash.sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    /// Adds one leaf by its hash.
    public void append(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = nodeHash(whole.removeLast(), hash);
        }
        whole.add(hash);
        size++;
    }

    /// Number of leaves.
    public long size() {
        return size;
    }

    /// Size and root now; the root of nothing is SHA-256 of nothing.
    public TreeHead head() {
        return new TreeHead(size, Hash.of(join(whole)));
    }

    /// The root of the first `size` leaves.
    public static Hash root(long size, HashReader reader) throws IOException {
        return Hash.of(size == 0 ? Hash.sha256().digest() : range(0, size, reader));
    }

    /// The audit path of RFC 6962 section 2.1.1 for the leaf at `index` in the tree of `size`
    /// leaves, from the leaf's sibling upwards.
    public static List<Hash> inclusion(long index, long size, HashReader reader)
            throws IOException {
        if (index < 0 || index >= size) {
            throw new MalformedRecord("index is " + index + ", must be 0.." + (size - 1));
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path.add(Hash.of(range(split, to, reader)));
                to = split;
            } else {
                path.add(Hash.of(range(from, split, reader)));
                from = split;
            }
        }
        return path.reversed();
    }

    /// The consistency proof of RFC 6962 section 2.1.2 from `older` leaves to `newer`; empty when
    /// they are equal or `older` is 0.
    public static List<Hash> consistency(long older, long newer, HashReader reader)
            throws IOException {
        if (older < 0 || older > newer) {
            throw new MalformedRecord("older size is " + older + ", must be 0.." + newer);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = newer;
        while (older > 0 && older != to) {
            long split = from + split(to - from);
            if (older <= split) {
                path.add(Hash.of(range(split, to, reader)));
                to = split;
            } else {
                path.add(Hash.of(range(from, split, reader)));
                from = split;
            }
        }
        if (from > 0) {
            path.add(Hash.of(range(from, to, reader)));
        }
        return path.reversed();
    }

    /// True when the path leads from the leaf's hash at `index` to the head (RFC 9162 section
    /// 2.1.3.2).
    public static boolean includes(TreeHead head, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long fn = index;
        long sn = head.size() - 1;
        byte[] hash = leaf.bytes();
        for (Hash step : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = nodeHash(step.bytes(), hash);
                int zeros = Long.numberOfTrailingZeros(fn);
                fn >>= zeros;
                sn >>= zeros;
            } else {
                hash = nodeHash(hash, step.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && head.root().equals(Hash.of(hash));
    }

    /// True when the path shows that the newer tree begins with the older one (RFC 9162 section
    /// 2.1.4.2). From the empty tree everything follows, with an empty path.
    public static boolean extendsTo(TreeHead older, TreeHead newer, List<Hash> path) {
        if (older.size() > newer.size()) {
            return false;
        }
        if (older.size() == 0 || older.size() == newer.size()) {
            boolean rootsAgree =
                    older.size() == 0
                            ? older.root().equals(new MerkleTree().head().root())
                            : older.root().equals(newer.root());
            return path.isEmpty() && rootsAgree;
        }
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(older.size()) == 1) {
            steps.addFirst(older.root());
        }
        return !steps.isEmpty() && extendsBy(older, newer, steps);
    }

    private static boolean extendsBy(TreeHead older, TreeHead newer, List<Hash> steps) {
        int ones = Long.numberOfTrailingZeros(older.size()); // trailing ones of size - 1
        long fn = (older.size() - 1) >> ones;
        long sn = (newer.size() - 1) >> ones;
        byte[] olderHash = steps.getFirst().bytes();
        byte[] newerHash = olderHash;
        for (Hash step : steps.subList(1, steps.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                olderHash = nodeHash(step.bytes(), olderHash);
                newerHash = nodeHash(step.bytes(), newerHash);
                int zeros = Long.numberOfTrailingZeros(fn);
                fn >>= zeros;
                sn >>= zeros;
            } else {
                newerHash = nodeHash(newerHash, step.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0
                && older.root().equals(Hash.of(olderHash))
                && newer.root().equals(Hash.of(newerHash));
    }

    /// The hash over the leaves `from` (closed) to `to` (open), as RFC 6962 splits them.
    private static byte[] range(long from, long to, HashReader reader) throws IOException {
        long count = to - from;
        if (Long.bitCount(count) == 1 && from % count == 0) {
            int level = Long.numberOfTrailingZeros(count);
            return reader.hash(level, from >> level);
        }
        long split = from + split(count);
        return nodeHash(range(from, split, reader), range(split, to, reader));
    }

    /// The largest power of two below `count`.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    /// The root over subtrees, largest first.
    private static byte[] join(List<byte[]> subtrees) {
        if (subtrees.isEmpty()) {
            return Hash.sha256().digest();
        }
        byte[] hash = subtrees.getLast();
        for (byte[] left : subtrees.reversed().subList(1, subtrees.size())) {
            hash = nodeHash(left, hash);
        }
        return hash;
    }
}
