package org.deconflict.record;

import java.util.ArrayList;
import java.util.List;

/// Collects sentences and findings while a reading goes on.
final class ReportBuilder {
    /// Most findings that are listed; further ones are only counted.
    static final int MAX_FINDINGS = 100;

    private final List<String> proved = new ArrayList<>();
    private final List<String> notProved = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long more;

    void proved(String sentence) {
        proved.add(sentence);
    }

    void notProved(String sentence) {
        notProved.add(sentence);
    }

    void wrong(String file, String within, String what) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(file, within, what));
        } else {
            more++;
        }
    }

    boolean holds() {
        return findings.isEmpty();
    }

    /// True when no further finding will be listed, so that a reading may stop.
    boolean isFull() {
        return findings.size() >= MAX_FINDINGS;
    }

    Report build() {
        List<String> open = new ArrayList<>(notProved);
        if (more > 0) {
            open.addFirst(more + " more findings are not listed");
        }
        return new Report(proved, open, findings);
    }
}
