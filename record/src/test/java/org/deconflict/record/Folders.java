package org.deconflict.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes record folders with a fixed key, fixed salts and plain entries.
final class Folders {
    static final String ORIGIN = "log.example/reconstruction";
    static final NoteKey KEY = NoteKey.log(ORIGIN, seed(1));
    static final long START_US = 1_495_100_000_000_000L;

    private Folders() {}

    static byte[] seed(int first) {
        byte[] seed = new byte[32];
        seed[0] = (byte) first;
        return seed;
    }

    /// Sealed entries 0 to `count`, always the same.
    static List<SealedEntry> sealed(int count) {
        Salts salts = new SeededSalts(42);
        List<SealedEntry> sealed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("actor", "liaison-" + i % 3);
            fields.put("distanceM", i * 12.5);
            fields.put("amends", null);
            sealed.add(Sealer.seal(Entry.of("alert", START_US + i, fields), salts));
        }
        return sealed;
    }

    static List<byte[]> leaves(int count) {
        return sealed(count).stream().map(SealedEntry::leaf).toList();
    }

    /// Makes a folder of some entries, for `trials/go/check`.
    public static void main(String[] args) throws IOException {
        full(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    /// Opens a folder whose bytes need not outlive the machine.
    static FileRecord open(Path dir) throws IOException {
        return FileRecord.open(dir, KEY, new Disk(dir, () -> {}, false));
    }

    static FileRecord log(Path dir, int count) throws IOException {
        FileRecord log = open(dir);
        log.append(leaves(count));
        log.publish();
        return log;
    }

    /// A folder with everything in it: openings of whole and part entries, and a receipt.
    static void full(Path dir, int count) throws IOException {
        FileRecord log = log(dir, count);
        List<byte[]> lines = new ArrayList<>();
        List<SealedEntry> sealed = sealed(count);
        for (int i = 0; i < count; i++) {
            Opening opening = Opening.read(sealed.get(i).opening());
            if (i % 5 == 1) {
                lines.add(opening.only(Set.of("actor")).line(i));
            } else if (i % 5 != 2) {
                lines.add(opening.line(i));
            }
        }
        log.writeOpenings(0, lines);
        Proofs.write(dir, count / 2, dir.resolve("entry.tlog-proof"));
    }

    static Report verify(Path dir) throws IOException {
        return Verify.folder(dir, Optional.empty());
    }

    static List<Path> files(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
