package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.geo.Outline;

/// A [ZoneIndex] whose zones come and go: the next look-up sees every change.
///
/// How: a large index below and small ones above, of which an addition rebuilds the topmost, at most
/// [#MOST_RECENT] zones; a full one is joined with its neighbour up to [#MOST_JOINED]. Zones that are gone are struck
/// from the answers. Look-ups slow down with every small index, so now and then all are folded into one:
/// the work of [Fold#run] may be done elsewhere, while this goes on.
/// A zone's number is never used again.
/// Threads: one owner.
public final class ZoneBoard {

    /// Zones that an addition indexes again, at most.
    public static final int MOST_RECENT = 32;

    /// Zones that one addition in [#MOST_RECENT] indexes again, at most.
    public static final int MOST_JOINED = 192;

    private final SortedMap<Integer, Outline> zones = new TreeMap<>();
    private final BitSet gone = new BitSet();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Hits> hits = new ArrayList<>();
    private final Changes changes = new Changes();
    private int next;
    private int folded;

    /// The zones numbered [from, to) that were there when it was made.
    private record Layer(int from, int to, ZoneIndex index, Ints numbers) {

        static Layer of(SortedMap<Integer, Outline> zones, int from, int to) {
            Ints numbers = new Ints();
            zones.keySet().forEach(numbers::push);
            return new Layer(from, to, ZoneIndex.of(new ArrayList<>(zones.values())), numbers);
        }
    }

    /// One index of all zones that were there when the fold began. May run on any thread, once.
    public static final class Fold {
        private final SortedMap<Integer, Outline> zones;
        private final int to;

        private Fold(SortedMap<Integer, Outline> zones, int to) {
            this.zones = zones;
            this.to = to;
        }

        /// Builds the index: some seconds for 100,000 zones.
        public Folded run() {
            return new Folded(Layer.of(zones, 0, to));
        }
    }

    /// What a [Fold] made, for [ZoneBoard#take].
    public static final class Folded {
        private final Layer layer;

        private Folded(Layer layer) {
            this.layer = layer;
        }
    }

    public ZoneBoard() {
        this(List.of());
    }

    /// Begins with zones numbered from 0.
    public ZoneBoard(List<? extends Outline> first) {
        for (Outline outline : first) {
            zones.put(next++, outline);
        }
        take(beginFold().run());
    }

    /// How many zones there are.
    public int size() {
        return zones.size();
    }

    /// How many zones came since the last fold began: some hundreds should not be exceeded.
    public int pending() {
        return next - folded;
    }

    /// Memory of the indexes in bytes.
    public long bytes() {
        return layers.stream().mapToLong(layer -> layer.index.bytes()).sum();
    }

    /// Takes in a zone and gives it the next number.
    public int add(Outline outline) {
        int number = next++;
        zones.put(number, outline);
        int last = layers.size() - 1;
        if (last >= 1 && sizeOf(last) < MOST_RECENT) {
            join(last);
        } else if (last >= 2 && sizeOf(last) + sizeOf(last - 1) < MOST_JOINED) {
            layers.remove(last);
            join(last - 1);
            addLayer(next, next);
        } else {
            addLayer(number, next);
        }
        return number;
    }

    /// Strikes a zone. Throws [IllegalArgumentException] when there is none of this number.
    public void remove(int number) {
        if (zones.remove(number) == null) {
            throw new IllegalArgumentException("number is " + number + ", no zone has it");
        }
        gone.set(number);
    }

    /// Begins to make one index of all that is there now.
    public Fold beginFold() {
        return new Fold(new TreeMap<>(zones), next);
    }

    /// Puts the new index below; what came or went since stays above it.
    public void take(Folded made) {
        if (made.layer.to < folded) {
            throw new IllegalArgumentException("a later fold was taken already");
        }
        folded = made.layer.to;
        layers.clear();
        layers.add(made.layer);
        if (next > folded) {
            addLayer(folded, next);
        }
        gone.clear();
        for (int i = 0; i < made.layer.numbers.size(); i++) {
            int number = made.layer.numbers.get(i);
            gone.set(number, !zones.containsKey(number));
        }
    }

    private int sizeOf(int layer) {
        return layers.get(layer).to - layers.get(layer).from;
    }

    /// Makes a layer again, up to the newest zone.
    private void join(int layer) {
        int from = layers.get(layer).from;
        layers.set(layer, Layer.of(zones.subMap(from, next), from, next));
    }

    private void addLayer(int from, int to) {
        layers.add(Layer.of(zones.subMap(from, to), from, to));
    }

    /// As [ZoneIndex#find(double, double, Hits)].
    public void find(double latDeg, double lonDeg, Hits out) {
        prepare(out);
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).index.find(latDeg, lonDeg, hits.get(i));
        }
        merge(1, out);
    }

    /// As [ZoneIndex#find(double[], double[], int, int, Hits)].
    public void find(double[] latDeg, double[] lonDeg, int from, int to, Hits out) {
        prepare(out);
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).index.find(latDeg, lonDeg, from, to, hits.get(i));
        }
        merge(to - from, out);
    }

    /// As [ZoneIndex#along].
    public void along(
            double latDeg, double lonDeg, double azimuthDeg, double lengthM, Changes out) {
        out.clear();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.index.along(latDeg, lonDeg, azimuthDeg, lengthM, changes);
            for (int k = 0; k < changes.size(); k++) {
                int number = layer.numbers.get(changes.zone(k));
                if (!gone.get(number)) {
                    out.add(number, changes.fromM(k), changes.toM(k), changes.inward(k));
                }
            }
            out.countAsked(changes.takeAsked());
        }
    }

    private void prepare(Hits out) {
        out.clear();
        while (hits.size() < layers.size()) {
            hits.add(new Hits());
        }
    }

    /// The layers' numbers ascend, and so do those within a layer.
    private void merge(int positions, Hits out) {
        for (int p = 0; p < positions; p++) {
            for (int i = 0; i < layers.size(); i++) {
                Hits found = hits.get(i);
                Ints numbers = layers.get(i).numbers;
                int count = found.count(p);
                for (int k = 0; k < count; k++) {
                    int number = numbers.get(found.zone(p, k));
                    if (!gone.get(number)) {
                        out.add(number);
                    }
                }
            }
            out.endPosition();
        }
    }
}
