package org.deconflict.watch.pairs;

/// The levels of one pair as they are issued: 0 for none, 1 to 3 for the levels in order.
///
/// Follows the rules of detect-and-avoid alerting (RTCA DO-365): M of N, then persistence. Who is too near
/// already is not delayed by either. Threads: one owner.
final class LevelFilter {

    private final Steadying rule;
    private final int[] raws;
    private final double[] heardS;
    private int count;
    private int last;
    private double lastS = Double.NaN;
    private double sinceS = Double.NaN;

    LevelFilter(Steadying rule) {
        this.rule = rule;
        this.raws = new int[rule.n()];
        this.heardS = new double[rule.n()];
    }

    /// What was issued last.
    int last() {
        return last;
    }

    /// Before a report at this time: after a long silence, or a time that goes back, all is forgotten.
    void hear(double timeS) {
        if (!Double.isNaN(lastS) && (timeS - lastS > rule.resetS() || timeS < lastS)) {
            count = 0;
            last = 0;
            sinceS = Double.NaN;
        }
        lastS = timeS;
    }

    /// What is issued for a report of this level; `now` if separation is lost already.
    int issue(double timeS, int raw, boolean now) {
        boolean first = count == 0;
        for (int i = first ? rule.m() : 1; i > 0; i--) {
            remember(timeS, raw);
        }
        int level = now ? raw : ofRemembered(timeS);
        if (level > last) {
            sinceS = timeS;
        } else if (level < last && timeS - sinceS < rule.persistS()) {
            level = last;
        }
        last = level;
        return level;
    }

    private void remember(double timeS, int raw) {
        if (count == raws.length) {
            System.arraycopy(raws, 1, raws, 0, count - 1);
            System.arraycopy(heardS, 1, heardS, 0, count - 1);
            count--;
        }
        raws[count] = raw;
        heardS[count] = timeS;
        count++;
    }

    private int ofRemembered(double timeS) {
        for (int level = 3; level > 0; level--) {
            int reached = 0;
            for (int i = 0; i < count; i++) {
                if (raws[i] >= level && timeS - heardS[i] <= rule.withinS()) {
                    reached++;
                }
            }
            if (reached >= rule.m()) {
                return level;
            }
        }
        return 0;
    }
}
