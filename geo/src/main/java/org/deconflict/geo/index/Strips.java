package org.deconflict.geo.index;

/// Where a way may enter and leave the corridors of an index.
///
/// The distance through space to a corridor's segments changes by at most a metre a metre, so what it is beyond the
/// bracket is what the way may go on without a change. Where it is within, the corridor is left to be asked.
final class Strips {

    /// Shortest step (metres): where less is certain, nothing is.
    private static final double STEP_M = 0.25;

    /// Rounding of steps, generously (metres).
    private static final double SLACK_M = 1e-6;

    private final Corridors corridors;

    Strips(Corridors corridors) {
        this.corridors = corridors;
    }

    /// Notes what of a corridor the stretch passes.
    void pass(int corridor, Scratch s) {
        double length = s.way.lengthM;
        double unclearFrom = -1;
        double t = 0;
        while (true) {
            double clear = clearM(corridor, t, s);
            boolean free = clear >= Math.min(STEP_M, length - t);
            if (free && unclearFrom >= 0) {
                ask(corridor, unclearFrom, t, s);
                unclearFrom = -1;
            } else if (!free && unclearFrom < 0) {
                unclearFrom = Math.max(0, t - SLACK_M);
            }
            if (t + clear >= length || t == length) {
                break;
            }
            t = Math.min(length, t + Math.max(clear, STEP_M));
        }
        if (unclearFrom >= 0) {
            ask(corridor, unclearFrom, length, s);
        }
    }

    private void ask(int corridor, double from, double to, Scratch s) {
        double start = s.way.startM;
        s.found.add(corridors.number(corridor), start + from, start + to, Found.ASK);
    }

    /// So many metres the way can go on without a change; not above 0 where it is not clear.
    private double clearM(int corridor, double t, Scratch s) {
        Way way = s.way;
        way.at(t);
        s.spot.x = way.px;
        s.spot.y = way.py;
        s.spot.z = way.pz;
        return corridors.clearM(corridor, s.spot) - way.errorM;
    }
}
