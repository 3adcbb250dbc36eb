package org.deconflict.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The openings of each bundle against its leaves, and the count of what is withheld.
final class OpeningsCheck {
    /// Longest openings file in bytes, closed: a megabyte for each of 256 entries.
    private static final int MAX_BYTES = TilePath.FULL << 20;

    private final Folder folder;
    private final ReportBuilder report;
    private long openedWhole;
    private long openedPartly;
    private long openedFields;
    private long withheldEntries;
    private long withheldFields;
    private boolean sound = true;

    OpeningsCheck(Folder folder, ReportBuilder report) {
        this.folder = folder;
        this.report = report;
    }

    /// Checks one bundle's entries and, if there is such a file, their openings. Entries that do
    /// not agree with the tree have been named already; nothing is said of their openings.
    void bundle(TilePath path, List<byte[]> entries, BitSet agreeing) throws IOException {
        List<Optional<Leaf>> leaves = new ArrayList<>();
        for (int i = 0; i < path.width(); i++) {
            leaves.add(agreeing.get(i) ? leaf(path, i, entries.get(i)) : Optional.empty());
        }
        sound &= agreeing.cardinality() == path.width();
        long openedBefore = openedWhole + openedPartly;
        String file = Folder.openings(path.index());
        if (folder.has(file)) {
            lines(file, path, leaves);
        }
        withheldEntries += path.width() - (openedWhole + openedPartly - openedBefore);
    }

    /// Says what was opened and what was withheld.
    void conclude() {
        if (!sound) {
            report.notProved("the openings as a whole: some of them could not be checked");
            return;
        }
        if (openedFields > 0 || openedWhole > 0) {
            report.proved(
                    "openings of "
                            + (openedWhole + openedPartly)
                            + " entries match the log: "
                            + openedFields
                            + " fields");
        }
        if (withheldEntries + withheldFields > 0) {
            report.notProved(
                    "what is withheld: "
                            + withheldEntries
                            + " entries, and "
                            + withheldFields
                            + " fields of "
                            + openedPartly
                            + " entries opened in part");
        }
    }

    private Optional<Leaf> leaf(TilePath path, int i, byte[] entry) {
        try {
            return Optional.of(Leaf.read(entry));
        } catch (MalformedRecord e) {
            wrong(
                    path.toString(),
                    "entry " + (path.index() * TilePath.FULL + i),
                    "not a leaf of version 1: " + e.sentence());
            return Optional.empty();
        }
    }

    private void lines(String file, TilePath path, List<Optional<Leaf>> leaves) throws IOException {
        byte[] bytes = read(file);
        int number = 0;
        long last = -1;
        for (int from = 0; from < bytes.length; ) {
            int to = endOfLine(bytes, from);
            number++;
            if (to == bytes.length) {
                wrong(file, "line " + number, "must end with a line break");
                return;
            }
            Optional<Opening.Line> line = line(file, number, Arrays.copyOfRange(bytes, from, to));
            if (line.isPresent()) {
                long index = line.get().index();
                if (index <= last || !contains(path, index)) {
                    wrong(file, "line " + number, "entry " + index + " has no place here");
                    return;
                }
                last = index;
                leaves.get((int) (index % TilePath.FULL))
                        .ifPresent(leaf -> open(file, line.get(), leaf));
            }
            from = to + 1;
        }
        if (number == 0) {
            wrong(file, "", "is empty; a file without openings must be left out");
        }
    }

    private static int endOfLine(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private static boolean contains(TilePath bundle, long index) {
        return index / TilePath.FULL == bundle.index() && index % TilePath.FULL < bundle.width();
    }

    private byte[] read(String file) throws IOException {
        try {
            return folder.read(file, MAX_BYTES);
        } catch (MalformedRecord e) {
            wrong(file, "", e.sentence());
            return new byte[0];
        }
    }

    private Optional<Opening.Line> line(String file, int number, byte[] bytes) {
        try {
            return Optional.of(Opening.readLine(bytes));
        } catch (MalformedRecord e) {
            wrong(file, "line " + number, e.sentence());
            return Optional.empty();
        }
    }

    private void open(String file, Opening.Line line, Leaf leaf) {
        Optional<Opening.Mismatch> mismatch = line.opening().check(leaf);
        if (mismatch.isPresent()) {
            wrong(
                    file,
                    "entry " + line.index() + ", field " + mismatch.get().field(),
                    mismatch.get().reason());
            return;
        }
        int opened = line.opening().fields().size();
        int withheld = leaf.commitments().size() - opened;
        if (opened == 0 && withheld > 0) {
            wrong(file, "entry " + line.index(), "opens no field; the line must be left out");
            return;
        }
        openedFields += opened;
        withheldFields += withheld;
        if (withheld == 0) {
            openedWhole++;
        } else {
            openedPartly++;
        }
    }

    private void wrong(String file, String within, String what) {
        sound = false;
        report.wrong(file, within, what);
    }
}
