package org.deconflict.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.deconflict.model.Fix;
import org.deconflict.sources.lines.BadLine;
import org.deconflict.sources.lines.BadLines;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.lines.LineDecoder;
import org.deconflict.sources.lines.LineReader;
import org.deconflict.sources.lines.Opened;
import org.deconflict.sources.lines.Outcome;
import org.deconflict.sources.lines.ReadCounts;
import org.deconflict.sources.lines.Tally;
import org.deconflict.sources.lines.UnreadableInput;

/// The fixes of a file or stream, one after another, whatever its format.
///
/// Gzip is unpacked when the content is gzip. A bad line is counted, handed to [BadLines] and never
/// stops the reading; a gzip file that breaks off is one bad line more. Memory does not grow with
/// the input. Threads: one.
public final class FixReader {

    private static final Outcome TOO_LONG =
            new Outcome.Bad(
                    "line.too_long",
                    "the line is longer than "
                            + LineReader.MAX_LINE
                            + " bytes; is it a binary file, or are the line breaks lost?");

    private final LineReader lines;
    private final String name;
    private final Format format;
    private final LineDecoder decoder;

    private FixReader(LineReader lines, String name, Format format) throws UnreadableInput {
        this.lines = lines;
        this.name = name;
        this.format = format;
        this.decoder = format.decoder();
    }

    /// Opens a stream; `name` is the file's, for messages. Without a format it is told by the content.
    /// Does not close the stream.
    ///
    /// Error: throws [UnreadableInput] when the format cannot be told or is not built, and when the
    /// content is UTF-16 or broken gzip from its first byte.
    public static FixReader open(InputStream in, String name, Optional<Format> format)
            throws IOException {
        LineReader lines = Opened.lines(in, name);
        try {
            return new FixReader(lines, name, format.isPresent() ? format.get() : guess(lines));
        } catch (UnreadableInput e) {
            throw new UnreadableInput(name + ": " + e.getMessage());
        }
    }

    private static Format guess(LineReader lines) throws IOException {
        byte[] head;
        try {
            head = lines.peek();
        } catch (EOFException | ZipException e) {
            throw new UnreadableInput("is broken gzip; was it copied whole?");
        }
        if (head.length == 0) {
            throw new UnreadableInput("is empty");
        }
        return FormatGuess.of(head)
                .orElseThrow(
                        () ->
                                new UnreadableInput(
                                        "its format cannot be told from its content; say --format"
                                                + " with one of "
                                                + Stream.of(Format.values())
                                                        .map(Format::word)
                                                        .collect(Collectors.joining(", "))
                                                + "; is it CSV without the header line?"));
    }

    /// The format that is read.
    public Format format() {
        return format;
    }

    /// Reads to the end, handing on each fix and each bad line as it comes.
    ///
    /// Error: throws [UnreadableInput] when a header shows that nothing can be read, and whatever the
    /// stream throws when it fails otherwise than by bad gzip.
    public ReadCounts forEach(FixLimits limits, BadLines badLines, Consumer<Fix> fixes)
            throws IOException {
        Tally tally = new Tally();
        while (next(tally, badLines)) {
            Outcome outcome = lines.isTooLong() ? TOO_LONG : limits.check(decoded());
            tally.add(outcome);
            switch (outcome) {
                case Outcome.Read(Fix fix) -> fixes.accept(fix);
                case Outcome.Bad(String reason, String slip) ->
                        badLines.onBad(
                                new BadLine(name, lines.number(), reason, slip, lines.raw()));
                case Outcome.Passed _ -> {}
            }
        }
        return tally.counts(decoder.unfinished());
    }

    private Outcome decoded() throws UnreadableInput {
        try {
            return decoder.onLine(lines.bytes(), lines.from(), lines.to());
        } catch (UnreadableInput e) {
            throw new UnreadableInput(name + ": " + e.getMessage());
        }
    }

    private boolean next(Tally tally, BadLines badLines) throws IOException {
        try {
            return lines.next();
        } catch (EOFException | ZipException e) {
            String reason = "gzip.broken";
            String slip =
                    "the gzip data break off or are damaged ("
                            + e.getMessage()
                            + "); what came before was read";
            tally.add(new Outcome.Bad(reason, slip));
            badLines.onBad(new BadLine(name, lines.number() + 1, reason, slip, ""));
            return false;
        }
    }
}
