package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where two texts differ, for a person: the first lines that do, side by side.
final class TextDifference {

    private static final int SHOWN = 5;
    private static final int LONGEST = 400;

    private TextDifference() {}

    /// Lines that tell the difference; none where the bytes are equal.
    static List<String> between(Path expected, Path actual) throws IOException {
        byte[] a = Files.readAllBytes(expected);
        byte[] b = Files.readAllBytes(actual);
        List<String> told = new ArrayList<>();
        if (Arrays.equals(a, b)) {
            return told;
        }
        List<String> left = Files.readAllLines(expected);
        List<String> right = Files.readAllLines(actual);
        told.add(
                expected
                        + " ("
                        + left.size()
                        + " lines) differs from "
                        + actual
                        + " ("
                        + right.size()
                        + " lines)");
        for (int i = 0;
                i < Math.max(left.size(), right.size()) && told.size() < 1 + 3 * SHOWN;
                i++) {
            String was = i < left.size() ? left.get(i) : "(nothing)";
            String is = i < right.size() ? right.get(i) : "(nothing)";
            if (!was.equals(is)) {
                int at = Math.max(0, mismatch(was, is) - 60);
                told.add("line " + (i + 1) + ", from character " + (at + 1));
                told.add("  expected: " + cut(was, at));
                told.add("  now:      " + cut(is, at));
            }
        }
        return told;
    }

    private static int mismatch(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String cut(String line, int from) {
        String rest = line.substring(Math.min(from, line.length()));
        return rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST) + " …";
    }
}
