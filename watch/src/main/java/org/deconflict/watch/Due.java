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

    /// A track may have been silent for too long. One a track, put off again and again: it is set only while it
    /// stands in no queue.
    final class Silent implements Due {

        private final Track whose;
        private long atUs;

        Silent(Track whose) {
            this.whose = whose;
        }

        Silent at(long newAtUs) {
            atUs = newAtUs;
            return this;
        }

        Track whose() {
            return whose;
        }

        @Override
        public long atUs() {
            return atUs;
        }

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
