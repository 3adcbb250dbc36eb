package org.deconflict.model;

import java.util.OptionalLong;

/// What `watch` found, with the times that only this kind of finding has. Times are microseconds.
///
/// One case a kind: what a consumer does not handle does not compile.
public sealed interface Finding {

    /// The kind of this finding.
    AlertKind kind();

    /// Will be inside if it goes on as it does: the earliest possible, the nominal and the certain
    /// time of entry. `earliest` ≤ `nominal`; no `certain` when some course within the stated
    /// uncertainty misses the zone.
    record Approaching(long earliestUs, long nominalUs, OptionalLong certainUs) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.APPROACHING;
        }
    }

    /// Came in; the alert's time is the crossing of the line.
    record Entered() implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.ENTERED;
        }
    }

    /// Went out; the alert's time is the true crossing, before the two thresholds were passed.
    record Left() implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.LEFT;
        }
    }

    /// Went through between two fixes that are both outside.
    record Crossed(long enteredUs, long leftUs) implements Finding {
        public Crossed {
            if (enteredUs > leftUs) {
                throw new IllegalArgumentException("crossed: entered_at is after left_at");
            }
        }

        @Override
        public AlertKind kind() {
            return AlertKind.CROSSED;
        }
    }

    /// Could have gone through while nothing was heard between the two times.
    record PossiblyCrossed(long lastHeardUs, long nextHeardUs) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.POSSIBLY_CROSSED;
        }
    }

    /// Inside when first heard, or by a change of the zone.
    record FoundInside() implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.FOUND_INSIDE;
        }
    }

    /// Inside or outside: the stated accuracy does not tell.
    record Undecided() implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.UNDECIDED;
        }
    }

    /// Will come, or is, closer to another track than the rule allows: the time and the distance of
    /// closest approach if both go on as they do. The alert's track is the smaller of the two ids.
    record Encounter(TrackId other, long tcpaUs, double dcpaM) implements Finding {
        public Encounter {
            checkDcpa(dcpaM);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.ENCOUNTER;
        }
    }

    /// Will come, or is, inside the protective volume that moves with a track: `other` is the protected one.
    /// It is never shown (see [AlertKind#isWithheld]), so its end is of the same kind, and the alert's reason says
    /// that it is one. In the record it has the fields of an encounter, so that no name of a field gives it away.
    record NearShadow(TrackId other, long tcpaUs, double dcpaM) implements Finding {
        public NearShadow {
            checkDcpa(dcpaM);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.NEAR_SHADOW;
        }
    }

    /// Not heard since.
    record Silent(long lastHeardUs) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.SILENT;
        }
    }

    /// A jump that the greatest speed does not allow; `Double.POSITIVE_INFINITY` for two places at once.
    record Implausible(double speedMps) implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.IMPLAUSIBLE;
        }
    }

    /// Takes back the alert that it amends.
    record Retracted() implements Finding {
        @Override
        public AlertKind kind() {
            return AlertKind.RETRACTED;
        }
    }

    private static void checkDcpa(double dcpaM) {
        if (!(dcpaM >= 0 && dcpaM < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dcpaM is " + dcpaM + ", must be 0 or more metres");
        }
    }
}
