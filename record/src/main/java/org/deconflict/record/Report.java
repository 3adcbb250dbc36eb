package org.deconflict.record;

import java.util.List;

/// What a reading showed: plain sentences on what is proved and what is not, and every place where
/// something does not hold. It holds when there is no such place.
public record Report(List<String> proved, List<String> notProved, List<Finding> findings) {
    /// Copies the lists.
    public Report {
        proved = List.copyOf(proved);
        notProved = List.copyOf(notProved);
        findings = List.copyOf(findings);
    }

    /// The verdict.
    public boolean holds() {
        return findings.isEmpty();
    }

    /// The report for people, one line a sentence.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(holds() ? "holds\n" : "does not hold\n");
        findings.forEach(finding -> text.append("  wrong: ").append(finding).append('\n'));
        proved.forEach(sentence -> text.append("  proved: ").append(sentence).append('\n'));
        notProved.forEach(sentence -> text.append("  not proved: ").append(sentence).append('\n'));
        return text.toString();
    }
}
