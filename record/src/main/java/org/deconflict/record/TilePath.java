package org.deconflict.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which tile or entry bundle, and its path under c2sp.org/tlog-tiles.
///
/// `tile/<L>/<N>` or `tile/entries/<N>`, and `.p/<W>` behind it when it is partial. `width` is the
/// number of hashes or entries, 1..256.
record TilePath(int level, long index, int width) {
    /// Hashes in a full tile, and entries in a full bundle.
    static final int FULL = 256;

    /// The level of entry bundles, below the level of leaf hashes.
    static final int ENTRIES = -1;

    private static final int MAX_LEVEL = 63;
    private static final Pattern FORM =
            Pattern.compile(
                    "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    /// A full tile.
    static TilePath full(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /// How many hashes a log of this size has at a level; entries and leaf hashes are as many.
    static long count(long size, int level) {
        int shift = 8 * Math.max(level, 0);
        return shift > MAX_LEVEL ? 0 : size >> shift;
    }

    /// The partial tiles and the partial bundle of a log of this size, lowest level first.
    static List<TilePath> partials(long size) {
        List<TilePath> partials = new ArrayList<>();
        for (int level = ENTRIES; level <= 0 || count(size, level) > 0; level++) {
            long count = count(size, level);
            if (count % FULL > 0) {
                partials.add(new TilePath(level, count / FULL, (int) (count % FULL)));
            }
        }
        return partials;
    }

    /// The tile with this number in a log of this size: full, or as wide as the log reaches.
    static TilePath at(long size, int level, long index) {
        long width = Math.min(FULL, count(size, level) - index * FULL);
        if (width < 1) {
            throw new MalformedRecord("a log of " + size + " entries has no such tile");
        }
        return new TilePath(level, index, (int) width);
    }

    /// True when a log of this size consists of this file among others.
    boolean belongsTo(long size) {
        long count = count(size, level);
        boolean inside = index <= count / FULL && index * FULL < count;
        return inside && at(size, level, index).width == width;
    }

    /// Reads a path with `/` between its parts; empty when it is none of ours.
    static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = form.group(2).replace("x", "").replace("/", "");
        if (digits.length() > 18) {
            return Optional.empty();
        }
        boolean entries = form.group(1).equals("entries");
        int level = entries ? ENTRIES : Integer.parseInt(form.group(1));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        TilePath tile = new TilePath(level, Long.parseLong(digits), width);
        boolean ours =
                tile.toString().equals(path) && level <= MAX_LEVEL && width > 0 && width <= FULL;
        return ours ? Optional.of(tile) : Optional.empty();
    }

    /// A tile's number in groups of three digits: 1234067 is `x001/x234/067`.
    static String number(long index) {
        String path = String.format(Locale.ROOT, "%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = String.format(Locale.ROOT, "x%03d/%s", rest % 1000, path);
        }
        return path;
    }

    @Override
    public String toString() {
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + number(index) + (width == FULL ? "" : ".p/" + width);
    }
}
