package org.deconflict.record;

import java.util.List;

/// What a log signs: its origin, its size and its root (c2sp.org/tlog-checkpoint).
///
/// Extension lines are kept and never written by us: they cannot be audited.
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
    private static final int LINES = 3;

    /// Refuses empty lines and line breaks inside a line.
    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
    }

    /// A checkpoint without extension lines.
    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    /// Reads a note's text; takes only what [#toText()] writes.
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES) {
            throw new MalformedRecord("a checkpoint must have origin, size and root");
        }
        Hash root;
        try {
            root = Hash.fromBase64(lines.get(2));
        } catch (MalformedRecord e) {
            throw new MalformedRecord("line 3: the root: " + e.sentence(), e);
        }
        TreeHead head = new TreeHead(Decimal.parse(lines.get(1), "line 2: the size"), root);
        Checkpoint checkpoint =
                new Checkpoint(lines.get(0), head, lines.subList(LINES, lines.size()));
        if (!checkpoint.toText().equals(text)) {
            throw new MalformedRecord("the checkpoint's text is not in canonical form");
        }
        return checkpoint;
    }

    /// The note's text.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(head.size()).append('\n');
        text.append(head.root().toBase64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.contains("\n")) {
            throw new MalformedRecord("a checkpoint's lines must not be empty");
        }
    }
}
