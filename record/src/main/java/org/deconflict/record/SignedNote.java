package org.deconflict.record;

import java.util.ArrayList;
import java.util.List;

/// A text and the signature lines under it (c2sp.org/signed-note).
///
/// The text ends with a line break. Parsing takes exactly what [#toBytes()] writes; whether a
/// signature is good is for a [NoteVerifier] to say.
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// Most signature lines that are read, closed. The specification asks for at least 16.
    public static final int MAX_SIGNATURES = 64;

    /// Longest note in bytes, closed.
    public static final int MAX_BYTES = 1_000_000;

    private static final String DASH = "— ";

    /// Refuses a text without a line break at its end or with other control characters.
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedRecord(
                    "a note's text must end with a line break and hold no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedRecord(
                    "a note has "
                            + signatures.size()
                            + " signatures, must be 1.."
                            + MAX_SIGNATURES);
        }
        signatures = List.copyOf(signatures);
    }

    /// Reads a note. The message of [MalformedRecord] says the line.
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedRecord(
                    "a note is " + bytes.length + " bytes, must be at most " + MAX_BYTES);
        }
        String note = Utf8.decode(bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new MalformedRecord("a note must have text, a blank line and signature lines");
        }
        String text = note.substring(0, blank + 1);
        long lineNumber = text.lines().count() + 2;
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signature(line, lineNumber++));
        }
        return new SignedNote(text, signatures);
    }

    /// The note as it is stored and sent.
    public byte[] toBytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return Utf8.encode(note.toString());
    }

    /// The same note with one signature more.
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    private static NoteSignature signature(String line, long lineNumber) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedRecord(
                    "line " + lineNumber + ": a signature must look like — name base64");
        }
        try {
            return new NoteSignature(
                    line.substring(DASH.length(), space), line.substring(space + 1));
        } catch (MalformedRecord e) {
            throw new MalformedRecord("line " + lineNumber + ": " + e.sentence(), e);
        }
    }
}
