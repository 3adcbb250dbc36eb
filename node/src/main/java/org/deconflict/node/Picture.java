package org.deconflict.node;

import java.util.List;
import org.deconflict.model.Alert;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Zone;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Marks;
import org.deconflict.watch.TrackView;

/// All that the node knows at one moment, for a screen: a copy that nobody changes.
public record Picture(
        long nowUs,
        Marks marks,
        Arrangement arrangement,
        List<Zone> zones,
        List<TrackView> tracks,
        List<LadderView> ladders,
        List<Alert> alerts,
        long entries) {

    public Picture {
        zones = List.copyOf(zones);
        tracks = List.copyOf(tracks);
        ladders = List.copyOf(ladders);
        alerts = List.copyOf(alerts);
    }
}
