package org.deconflict.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the named files of a record folder.
final class Folder {
    static final String CHECKPOINT = "checkpoint";
    static final String VKEY = "vkey";
    static final String PROOF_SUFFIX = ".tlog-proof";

    /// Ends the name of a file that is still being written.
    static final String UNFINISHED = ".tmp";

    private final Path dir;

    Folder(Path dir) {
        this.dir = dir;
    }

    /// The openings file for the bundle with this number.
    static String openings(long bundle) {
        return "openings/" + TilePath.number(bundle) + ".jsonl";
    }

    boolean has(String name) {
        return Files.isRegularFile(dir.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// All bytes of a file. [MalformedRecord] says that it is missing or longer than `maxBytes`.
    byte[] read(String name, int maxBytes) throws IOException {
        if (!has(name)) {
            throw new MalformedRecord("the file is missing, or is not a plain file");
        }
        return read(dir.resolve(name), maxBytes);
    }

    static byte[] read(Path file, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new MalformedRecord("is longer than " + maxBytes + " bytes");
            }
            return bytes;
        }
    }

    SignedNote checkpoint() throws IOException {
        return SignedNote.parse(read(CHECKPOINT, SignedNote.MAX_BYTES));
    }

    /// The keys of the `vkey` file: one a line, each once.
    List<NoteVerifier> keys() throws IOException {
        return keys(Utf8.decode(read(VKEY, SignedNote.MAX_BYTES)));
    }

    static List<NoteVerifier> keys(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedRecord("must end with a line break");
        }
        List<NoteVerifier> keys = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            try {
                NoteVerifier key = NoteVerifier.parse(line);
                if (key.type() != SignatureType.ED25519 || keys.contains(key)) {
                    throw new MalformedRecord("must be a log's key, once");
                }
                keys.add(key);
            } catch (MalformedRecord e) {
                throw new MalformedRecord("line " + (keys.size() + 1) + ": " + e.sentence(), e);
            }
        }
        return keys;
    }

    /// The entries of one bundle of a log of this size.
    List<byte[]> bundle(long size, long index) throws IOException {
        TilePath path = TilePath.at(size, TilePath.ENTRIES, index);
        return Bundle.read(read(path.toString(), Bundle.MAX_BYTES), path.width());
    }
}
