package org.deconflict.sources;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deconflict.sources.csv.CsvFixes;
import org.deconflict.sources.lines.LineDecoder;
import org.deconflict.sources.lines.UnreadableInput;
import org.deconflict.sources.nmea.NmeaDecoder;

/// The formats of fixes, each with the class that reads it: the one table of them.
///
/// The word is the one on the command line and the source of the tracks.
public enum Format {
    CSV(() -> new CsvFixes("csv")),
    NMEA(NmeaDecoder::new),
    SBS,
    READSB,
    OPENSKY,
    COT,
    GPX,
    GEOJSON;

    // The suppliers are constructors: nothing that could change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Optional<Supplier<LineDecoder>> decoder;

    Format() {
        this.decoder = Optional.empty();
    }

    Format(Supplier<LineDecoder> decoder) {
        this.decoder = Optional.of(decoder);
    }

    /// The word, such as `nmea`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether there is a class that reads it.
    public boolean isBuilt() {
        return decoder.isPresent();
    }

    /// A new decoder; throws [UnreadableInput] when the format is not built yet.
    public LineDecoder decoder() throws UnreadableInput {
        return decoder.orElseThrow(
                        () ->
                                new UnreadableInput(
                                        "format '"
                                                + word()
                                                + "' is not built yet; built are "
                                                + words(true)))
                .get();
    }

    /// The format of a word; throws [UnreadableInput] that lists the words.
    public static Format of(String word) throws UnreadableInput {
        for (Format format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new UnreadableInput(
                "format '" + word + "' is not known; formats are " + words(false));
    }

    private static String words(boolean builtOnly) {
        return Stream.of(values())
                .filter(f -> f.isBuilt() || !builtOnly)
                .map(Format::word)
                .collect(Collectors.joining(", "));
    }
}
