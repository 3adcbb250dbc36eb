package org.deconflict.watch;

import java.util.Comparator;
import org.deconflict.model.TrackId;

/// Something to look at when the clock has come that far. Ordered by time, kind, zone and track.
sealed interface Due {

    Comparator<Due> ORDER =
            Comparator.comparingLong(Due::atUs)
                    .thenComparingInt(Due::rank)
                    .thenComparing(Due::zoneId)
                    .thenComparing(Due::track);

    /// What stands for no track in the order.
    TrackId NOBODY = new TrackId("-", "-");

    long atUs();

    int rank();

    String zoneId();

    TrackId track();

    /// A zone's validity ends.
    record ZoneEnd(long atUs, WatchedZone zone) implements Due {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String zoneId() {
            return zone.id();
        }

        @Override
        public TrackId track() {
            return NOBODY;
        }
    }

    /// A track may have been silent for too long.
    record Silent(long atUs, Track whose) implements Due {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String zoneId() {
            return "";
        }

        @Override
        public TrackId track() {
            return whose.id();
        }
    }

    /// The level of an approach may have risen.
    record Rise(long atUs, Track whose, Pair pair) implements Due {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String zoneId() {
            return pair.zone().id();
        }

        @Override
        public TrackId track() {
            return whose.id();
        }
    }
}
