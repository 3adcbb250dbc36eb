package org.deconflict.geo.index;

/// Where a way may enter and leave the corridors of an index.
///
/// The distance through space to a corridor's segments changes by at most a metre a metre, so what it is beyond the
/// bracket is what the way may go on without a change. Where it is within, the corridor is left to be asked.
final class Strips {

    /// Shortest step (metres): only how closely unclear stretches are cut off depends on it.
    private static final double STEP_M = 0.25;

    /// Rounding of steps, generously (metres).
    private static final double SLACK_M = 1e-6;

    private final Corridors corridors;

    Strips(Corridors corridors) {
        this.corridors = corridors;
    }

    /// Notes what of a corridor the stretch passes.
    void pass(int corridor, Scratch s) {
        Way way = s.way;
        double clear = clearM(corridor, 0, s);
        double t = 0;
        double clearUntil = 0;
        double unclearFrom = -1;
        while (clear < way.lengthM - t || unclearFrom >= 0) {
            if (clear <= 0 && unclearFrom < 0) {
                unclearFrom = clearUntil;
            } else if (clear > 0 && unclearFrom >= 0) {
                ask(corridor, unclearFrom, t, s);
                unclearFrom = -1;
            }
            if (t >= way.lengthM) {
                break;
            }
            clearUntil = Math.max(t, Math.min(way.lengthM, t + clear - SLACK_M));
            t = Math.min(way.lengthM, t + Math.max(clear, STEP_M));
            clear = clearM(corridor, t, s);
        }
        if (unclearFrom >= 0) {
            ask(corridor, unclearFrom, way.lengthM, s);
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
