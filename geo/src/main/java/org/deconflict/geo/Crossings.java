package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;

/// Where a path enters and leaves an outline.
///
/// The signed distance changes by at most a metre a metre, so from a position d metres off the line the
/// next d metres hold no change: the walk steps by |d|, and by [#MIN_STEP_M] where |d| is less. A step
/// that ends on the other side is bisected. So every change is found except pairs of changes within one
/// least step; and membership at the start, changed once per crossing, is membership at the end, always.
public final class Crossings {

    /// Stays and absences shorter than this may be missed, in metres of way.
    public static final double MIN_STEP_M = 0.5;

    /// How closely a change of membership is located, in metres of way.
    public static final double AT_ERROR_M = 1e-4;

    private Crossings() {}

    /// Every change of membership along the path, in order; none at the start when that is inside.
    ///
    /// Edge: membership is [Outline#contains], ties included. Error: [#AT_ERROR_M] against it; against
    /// the bare line 0.2 mm where the path meets it at more than 1°, a few metres where it grazes.
    public static List<Crossing> along(GeodesicPath path, Outline outline) {
        return along(path, outline, 0, path.lengthM());
    }

    /// The same for a part of the path, in metres from its start; none at `fromM` itself.
    public static List<Crossing> along(
            GeodesicPath path, Outline outline, double fromM, double toM) {
        List<Crossing> found = new ArrayList<>();
        double s = fromM;
        double d = beyondM(outline, path.at(s));
        while (s < toM) {
            double step = Math.max(Math.abs(d), MIN_STEP_M);
            double next = Math.min(toM, s + step);
            double after = beyondM(outline, path.at(next));
            boolean inward = after <= 0;
            if (inward != d <= 0) {
                // Up to |d| nothing changes; a millimetre less covers all rounding.
                double same = Math.max(s, Math.min(next, s + Math.abs(d)) - 1e-3);
                found.add(new Crossing(locate(path, outline, same, next), inward));
            }
            s = next;
            d = after;
        }
        return List.copyOf(found);
    }

    /// Signed distance beyond the tie: at most 0 is inside.
    private static double beyondM(Outline outline, LatLon p) {
        return outline.signedDistanceM(p) - Outline.TIE_M;
    }

    /// Where the one change of membership between two distances along the path is: the same number that [#along] gives,
    /// sooner.
    ///
    /// Edge: membership must differ at `fromM` and at `toM`, and change once between; else some place between is named.
    public static double refine(GeodesicPath path, Outline outline, double fromM, double toM) {
        return locate(path, outline, fromM, toM);
    }

    /// Halves the stretch until the first tenth of a millimetre is known that has the new membership. Counted
    /// from the start of the path, so that it does not matter how the stretch was found.
    private static double locate(GeodesicPath path, Outline outline, double from, double to) {
        long lo = (long) Math.floor(from / AT_ERROR_M);
        long hi = (long) Math.ceil(to / AT_ERROR_M);
        boolean aim = outline.contains(path.at(to));
        while (hi - lo > 1) {
            long mid = (lo + hi) >>> 1;
            if (outline.contains(path.at(mid * AT_ERROR_M)) == aim) {
                hi = mid;
            } else {
                lo = mid;
            }
        }
        return Math.min(hi * AT_ERROR_M, path.lengthM());
    }
}
