package org.deconflict.sources.zones;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// A file of zones that was refused, with all the reasons. The message has one line a reason.
public final class ZonesRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /// One reason: the file, the feature (its id, or `number 3` when it has none, empty when the file
    /// as a whole is meant), and what is wrong with the likely slip.
    public record Reason(String file, String feature, String text) {
        @Override
        public String toString() {
            return file + ": " + (feature.isEmpty() ? "" : "zone " + feature + ": ") + text;
        }
    }

    private final transient List<Reason> reasons;

    ZonesRefused(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The reasons, in the order of the file; never empty.
    public List<Reason> reasons() {
        return reasons;
    }
}
