package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// A [ZoneIndex] whose zones come and go: the next look-up sees every change.
///
/// How: a large index below and small ones above, of which an addition makes the topmost again, up to
/// [#MOST_RECENT] zones; a full one is joined with its neighbour up to [#MOST_JOINED]; and no more than [#MOST_BYTES] of index
/// are made again, as zones of many corners take longer. Zones that are gone are struck from the answers. Look-ups slow down with every small index, so now and then all are folded into one:
/// the work of [Fold#run] may be done elsewhere, while this goes on.
/// A zone's number is never used again.
/// Threads: one owner.
public final class ZoneBoard {

    /// Zones that an addition indexes again, at most.
    public static final int MOST_RECENT = 32;

    /// Zones that one addition in [#MOST_RECENT] indexes again, at most.
    public static final int MOST_JOINED = 128;

    /// Memory of the indexes that are joined, at most.
    public static final long MOST_BYTES = 250_000;

    private final BitSet gone = new BitSet();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Hits> hits = new ArrayList<>();
    private final Changes changes = new Changes();
    private int next;
    private int size;
    private int folded;

    /// So many layers are being folded and stay as they are.
    private int inFold;

    /// Zones and their numbers, ascending.
    private static final class Layer {
        private final ZoneIndex index;
        private final int[] numbers;

        private Layer(List<Outline> zones, Ints numbers) {
            this.index = ZoneIndex.of(zones);
            this.numbers = numbers.toArray();
        }

        /// One layer of all zones of some that are not gone.
        static Layer of(List<Layer> layers, BitSet gone) {
            List<Outline> zones = new ArrayList<>();
            Ints numbers = new Ints();
            for (Layer layer : layers) {
                for (int i = 0; i < layer.numbers.length; i++) {
                    if (!gone.get(layer.numbers[i])) {
                        zones.add(layer.index.outline(i));
                        numbers.push(layer.numbers[i]);
                    }
                }
            }
            return new Layer(zones, numbers);
        }

        boolean holds(int number) {
            return Arrays.binarySearch(numbers, number) >= 0;
        }
    }

    /// One index of all zones that were there when the fold began. May run on any thread, once.
    public static final class Fold {
        private final List<Layer> layers;
        private final BitSet gone;
        private final int to;

        private Fold(List<Layer> layers, BitSet gone, int to) {
            this.layers = layers;
            this.gone = gone;
            this.to = to;
        }

        /// Builds the index: some seconds for 100,000 zones.
        public Folded run() {
            return new Folded(Layer.of(layers, gone), this);
        }
    }

    /// What a [Fold] made, for [ZoneBoard#take].
    public static final class Folded {
        private final Layer layer;
        private final Fold fold;

        private Folded(Layer layer, Fold fold) {
            this.layer = layer;
            this.fold = fold;
        }
    }

    public ZoneBoard() {
        this(List.of());
    }

    /// Begins with zones numbered from 0.
    public ZoneBoard(List<? extends Outline> first) {
        Ints numbers = new Ints();
        while (next < first.size()) {
            numbers.push(next++);
        }
        layers.add(new Layer(List.copyOf(first), numbers));
        size = next;
        folded = next;
    }

    /// How many zones there are.
    public int size() {
        return size;
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
        size++;
        Ints numbers = new Ints();
        numbers.push(number);
        Layer alone = new Layer(List.of(outline), numbers);
        int last = layers.size() - 1;
        if (mayJoin(last, alone, MOST_RECENT)) {
            join(last, alone);
        } else {
            if (last > 0 && mayJoin(last - 1, layers.get(last), MOST_JOINED)) {
                join(last - 1, layers.remove(last));
            }
            layers.add(alone);
        }
        return number;
    }

    /// Whether a layer may be made again together with what is above it. Not the lowest, nor one that is being folded.
    private boolean mayJoin(int at, Layer above, int most) {
        if (at < Math.max(1, inFold)) {
            return false;
        }
        Layer layer = layers.get(at);
        return layer.numbers.length + above.numbers.length <= most
                && layer.index.bytes() + above.index.bytes() <= MOST_BYTES;
    }

    private void join(int at, Layer above) {
        layers.set(at, Layer.of(List.of(layers.get(at), above), gone));
    }

    /// Strikes a zone. Throws [IllegalArgumentException] when there is none of this number.
    public void remove(int number) {
        boolean is =
                number >= 0 && !gone.get(number) && layers.stream().anyMatch(l -> l.holds(number));
        if (!is) {
            throw new IllegalArgumentException("number is " + number + ", no zone has it");
        }
        gone.set(number);
        size--;
    }

    /// Begins to make one index of all that is there now.
    public Fold beginFold() {
        inFold = layers.size();
        return new Fold(List.copyOf(layers), (BitSet) gone.clone(), next);
    }

    /// Puts the new index below; what came or went since stays above it. Throws [IllegalArgumentException] when another fold
    /// was taken since this one began.
    public void take(Folded made) {
        int count = made.fold.layers.size();
        boolean there = count <= layers.size() && made.fold.layers.equals(layers.subList(0, count));
        if (!there) {
            throw new IllegalArgumentException("another fold was taken since this one began");
        }
        folded = made.fold.to;
        List<Layer> since = List.copyOf(layers.subList(count, layers.size()));
        layers.clear();
        layers.add(made.layer);
        layers.addAll(since);
        inFold = 0;
        gone.andNot(made.fold.gone);
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

    /// As [ZoneIndex#meets(double, double, double, double, double, Hits)], for every way: for long ones and those
    /// beside a pole, all that is near the second position is named.
    public void meets(
            double lat1Deg,
            double lon1Deg,
            double lat2Deg,
            double lon2Deg,
            double marginM,
            Hits out) {
        prepare(out);
        boolean all = true;
        for (int i = 0; i < layers.size() && all; i++) {
            ZoneIndex index = layers.get(i).index;
            all = index.meets(lat1Deg, lon1Deg, lat2Deg, lon2Deg, marginM, hits.get(i));
        }
        if (all) {
            merge(1, out);
            return;
        }
        double wayM =
                Geodesics.distanceM(new LatLon(lat1Deg, lon1Deg), new LatLon(lat2Deg, lon2Deg));
        near(lat2Deg, lon2Deg, Math.min(wayM + marginM, GeodesicPath.MAX_LENGTH_M), out);
    }

    /// As [ZoneIndex#near].
    public void near(double latDeg, double lonDeg, double radiusM, Hits out) {
        prepare(out);
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).index.near(latDeg, lonDeg, radiusM, hits.get(i));
        }
        merge(1, out);
    }

    /// As [ZoneIndex#along].
    public void along(
            double latDeg, double lonDeg, double azimuthDeg, double lengthM, Changes out) {
        out.clear();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            layer.index.along(latDeg, lonDeg, azimuthDeg, lengthM, changes);
            for (int k = 0; k < changes.size(); k++) {
                int number = layer.numbers[changes.zone(k)];
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
        for (int i = 0; i < layers.size(); i++) {
            out.takeAsked(hits.get(i));
        }
        for (int p = 0; p < positions; p++) {
            for (int i = 0; i < layers.size(); i++) {
                Hits found = hits.get(i);
                int[] numbers = layers.get(i).numbers;
                int count = found.count(p);
                for (int k = 0; k < count; k++) {
                    int number = numbers[found.zone(p, k)];
                    if (!gone.get(number)) {
                        out.append(number);
                    }
                }
            }
            out.endPosition();
        }
    }
}
