package org.deconflict.watch;

import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertReason;

/// Where a track stands towards a zone after a fix: outside, perhaps inside, inside, or about to
/// have left.
sealed interface Place {

    Place OUTSIDE = new Outside();
    Place DOUBTFUL = new Doubtful();
    Place INSIDE = new Inside();

    /// Whether a stay is not over.
    boolean staying();

    /// Outside, and said to be.
    record Outside() implements Place {
        @Override
        public boolean staying() {
            return false;
        }
    }

    /// Outside, but the stated accuracy reaches over the line; that was said, or it has just left.
    record Doubtful() implements Place {
        @Override
        public boolean staying() {
            return false;
        }
    }

    /// Inside, since a time that the marks know.
    record Inside() implements Place {
        @Override
        public boolean staying() {
            return true;
        }
    }

    /// Went out at `exitUs`, but not yet so far and so long that it is said. `surelyOutUs` is when it
    /// was out at the latest; `exact` is false where `exitUs` is only the first fix outside.
    record Leaving(
            long exitUs,
            long surelyOutUs,
            boolean exact,
            LatLon at,
            double uncertaintyM,
            AlertReason reason)
            implements Place {
        @Override
        public boolean staying() {
            return true;
        }
    }
}
