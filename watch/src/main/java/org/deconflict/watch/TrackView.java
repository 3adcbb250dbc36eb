package org.deconflict.watch;

import java.util.List;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// Where a track was last, and the ids of the zones that it is in, sorted. A copy: it never changes.
public record TrackView(TrackId track, Fix last, List<String> zones) {

    public TrackView {
        zones = List.copyOf(zones);
    }
}
