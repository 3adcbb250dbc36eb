package org.deconflict.model;

/// Who moves, as far as anybody knows: the id that a source gives to one mover.
///
/// The same mover seen by two sources is two tracks; merging them is an event that somebody made.
public record TrackId(String source, String id) implements Comparable<TrackId> {

    public TrackId {
        Names.check("source", source);
        Names.check("track id", id);
    }

    @Override
    public int compareTo(TrackId other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return source + "/" + id;
    }
}
