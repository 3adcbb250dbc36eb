package org.deconflict.model;

/// When a zone holds: from its first microsecond, included, to its end, not included.
public record Validity(long fromUs, long toUs) {

    /// Without beginning and end.
    public static final Validity ALWAYS = new Validity(Long.MIN_VALUE, Long.MAX_VALUE);

    public Validity {
        if (fromUs >= toUs) {
            throw new IllegalArgumentException(
                    "valid_from "
                            + show(fromUs)
                            + " is not before valid_to "
                            + show(toUs)
                            + "; are they swapped?");
        }
    }

    /// Whether the zone holds at this time. Half-open: the beginning is in, the end is out.
    public boolean holds(long timeUs) {
        return timeUs >= fromUs && timeUs < toUs;
    }

    private static String show(long timeUs) {
        return timeUs == Long.MIN_VALUE || timeUs == Long.MAX_VALUE
                ? "unbounded"
                : Times.format(timeUs);
    }
}
