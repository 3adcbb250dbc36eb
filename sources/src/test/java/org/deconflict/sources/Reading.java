package org.deconflict.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.sources.lines.BadLine;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.lines.ReadCounts;

/// All that came of reading one input, for tests.
public record Reading(Format format, List<Fix> fixes, List<BadLine> badLines, ReadCounts counts) {

    public static final FixLimits LIMITS = FixLimits.aroundNow(Times.parse("2026-01-01T00:00:00Z"));

    public static Reading of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    public static Reading of(byte[] bytes, Optional<Format> format) throws IOException {
        FixReader reader = FixReader.open(new ByteArrayInputStream(bytes), "in", format);
        List<Fix> fixes = new ArrayList<>();
        List<BadLine> badLines = new ArrayList<>();
        ReadCounts counts = reader.forEach(LIMITS, badLines::add, fixes::add);
        return new Reading(reader.format(), fixes, badLines, counts);
    }

    /// The reasons of the bad lines, in the order of the file.
    public List<String> reasons() {
        return badLines.stream().map(BadLine::reason).toList();
    }
}
