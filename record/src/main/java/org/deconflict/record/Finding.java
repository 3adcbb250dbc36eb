package org.deconflict.record;

/// One thing that does not hold, and its place.
///
/// `file` is the path inside the folder with `/` between its parts; `within` is the place in the
/// file, such as `line 3, entry 7, field actor` or `byte 512`, or empty.
public record Finding(String file, String within, String what) {
    /// The finding as a sentence.
    @Override
    public String toString() {
        return file + (within.isEmpty() ? "" : ", " + within) + ": " + what;
    }
}
