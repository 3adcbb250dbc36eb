package org.deconflict.watch;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Outline;

final class Crossings {
    private Crossings() {}

    static List<Crossing> along(GeodesicPath path, Outline outline) {
        List<Crossing> all = new ArrayList<>();
        double s = 0;
        double f = outline.signedDistanceM(path.from());
        boolean in = f <= Outline.TIE_M;
        while (s < path.lengthM()) {
            double next = Math.min(path.lengthM(), s + Math.max(Math.abs(f), 1e-4));
            double g = outline.signedDistanceM(path.at(next));
            boolean inNext = g <= Outline.TIE_M;
            if (inNext != in) {
                double lo = s;
                double hi = next;
                for (int i = 0; i < 60; i++) {
                    double mid = (lo + hi) / 2;
                    boolean inMid = outline.signedDistanceM(path.at(mid)) <= 0;
                    if (inMid == in) {
                        lo = mid;
                    } else {
                        hi = mid;
                    }
                }
                all.add(new Crossing(hi, inNext));
            }
            s = next;
            f = g;
            in = inNext;
        }
        return all;
    }
}
