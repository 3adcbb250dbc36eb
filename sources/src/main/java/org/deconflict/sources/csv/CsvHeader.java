package org.deconflict.sources.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deconflict.sources.lines.UnreadableInput;

/// Which cell of a row is which column, told by the header line.
///
/// Error: throws [UnreadableInput] when the header lacks a column that is needed, names one that is
/// not known, or names one twice: guessing what a column means is how a height becomes a speed.
final class CsvHeader {

    private final int[] cellOf;
    private final int width;

    private CsvHeader(int[] cellOf, int width) {
        this.cellOf = cellOf;
        this.width = width;
    }

    /// Reads the header. `known` are the columns' names, the first `needed` of which must be there.
    static CsvHeader of(CsvRow row, List<String> known, int needed) throws UnreadableInput {
        int[] cellOf = new int[known.size()];
        Arrays.fill(cellOf, -1);
        List<String> strangers = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            String name = row.text(cell).map(String::strip).orElse("");
            int column = known.indexOf(name);
            if (column < 0) {
                strangers.add("'" + row.shown(cell) + "'");
            } else if (cellOf[column] >= 0) {
                throw new UnreadableInput("header: column '" + name + "' is given twice");
            } else {
                cellOf[column] = cell;
            }
        }
        if (!strangers.isEmpty()) {
            throw new UnreadableInput(
                    "header: "
                            + String.join(", ", strangers)
                            + (strangers.size() == 1 ? " is not a column" : " are not columns")
                            + "; known are "
                            + listed(known, needed)
                            + slip(row, strangers.size()));
        }
        for (int column = 0; column < needed; column++) {
            if (cellOf[column] < 0) {
                throw new UnreadableInput(
                        "header: column '"
                                + known.get(column)
                                + "' is missing; needed are "
                                + String.join(",", known.subList(0, needed)));
            }
        }
        return new CsvHeader(cellOf, row.size());
    }

    /// How many cells a row must have.
    int width() {
        return width;
    }

    /// The cell of a column, by its place among the known ones; −1 when the header lacks it.
    int cell(int column) {
        return cellOf[column];
    }

    /// The known columns as in the manual: `time,track,lat,lon[,alt_m,…]`.
    static String listed(List<String> known, int needed) {
        return String.join(",", known.subList(0, needed))
                + "[,"
                + String.join(",", known.subList(needed, known.size()))
                + "]";
    }

    private static String slip(CsvRow row, int strangers) {
        if (row.size() == 1 && row.shown(0).matches(".*[;\t].*")) {
            return "; cells are separated by commas, did you use semicolons or tabs?";
        }
        return strangers == row.size() ? "; is the header line missing?" : "";
    }
}
