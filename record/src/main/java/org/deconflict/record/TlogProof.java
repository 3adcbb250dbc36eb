package org.deconflict.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A receipt in the form of c2sp.org/tlog-proof@v1: an entry's place, its audit path and the
/// signed checkpoint; ours carry the entry's bytes in `extra`.
public final class TlogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_PATH = 63;

    private final Optional<byte[]> extra;
    private final long index;
    private final List<Hash> path;
    private final SignedNote checkpoint;

    TlogProof(Optional<byte[]> extra, long index, List<Hash> path, SignedNote checkpoint) {
        this.extra = extra;
        this.index = index;
        this.path = List.copyOf(path);
        this.checkpoint = checkpoint;
    }

    /// Reads a proof; takes only what [#toBytes()] writes.
    public static TlogProof parse(byte[] bytes) {
        String text = Utf8.decode(bytes);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedRecord("a proof must have a blank line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedRecord("line 1: must be " + HEADER);
        }
        Optional<byte[]> extra = Optional.empty();
        int line = 2;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(base64(lines.removeFirst().substring(EXTRA.length()), line++));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedRecord("line " + line + ": must be the index");
        }
        long index =
                Decimal.parse(
                        lines.removeFirst().substring(INDEX.length()),
                        "line " + line + ": the index");
        List<Hash> path = path(lines, line + 1);
        byte[] note = Utf8.encode(text.substring(blank + 2));
        return new TlogProof(extra, index, path, checkpoint(note, line + lines.size() + 1));
    }

    private static List<Hash> path(List<String> lines, int first) {
        if (lines.size() > MAX_PATH) {
            throw new MalformedRecord("a proof has at most " + MAX_PATH + " hashes");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines) {
            path.add(Hash.of(base64(line, first + path.size())));
        }
        return path;
    }

    /// The proof as it is stored and sent.
    public byte[] toBytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(e -> text.append(EXTRA).append(Base64Text.encode(e)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        text.append('\n').append(Utf8.decode(checkpoint.toBytes()));
        return Utf8.encode(text.toString());
    }

    /// The entry's bytes, if the proof carries them; they prove nothing until rehashed.
    public Optional<byte[]> extra() {
        return extra.map(byte[]::clone);
    }

    /// The entry's index in the log.
    public long index() {
        return index;
    }

    /// The audit path from the leaf's sibling upwards.
    public List<Hash> path() {
        return path;
    }

    /// The signed checkpoint.
    public SignedNote checkpoint() {
        return checkpoint;
    }

    private static byte[] base64(String text, int line) {
        try {
            return Base64Text.decode(text);
        } catch (MalformedRecord e) {
            throw new MalformedRecord("line " + line + ": " + e.sentence(), e);
        }
    }

    private static SignedNote checkpoint(byte[] note, int linesBefore) {
        try {
            return SignedNote.parse(note);
        } catch (MalformedRecord e) {
            throw new MalformedRecord(
                    "checkpoint after line " + linesBefore + ": " + e.sentence(), e);
        }
    }
}
