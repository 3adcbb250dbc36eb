package org.deconflict.bench;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;

/// Prints circles, positions and our verdicts as CSV, for somebody else to judge: see `bench/oracle-postgis`.
///
/// Columns: centre latitude and longitude, radius in metres, the position's, whether [ZoneIndex] says inside, and how far
/// the position is from the ring in metres. Arguments: how many, and the seed.
public final class OracleCases {

    private static final double STRIP_M = 1_000;

    private final Random random;
    private final Hits hits = new Hits();

    OracleCases(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] args) {
        OracleCases cases = new OracleCases(Long.parseLong(args[1]));
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        int count = Integer.parseInt(args[0]);
        for (int i = 0; i < count; i++) {
            out.println(cases.line(i % 4));
        }
        out.flush();
    }

    /// Of kind 0 and 1 within a kilometre of the ring, of kind 2 from a micrometre to a metre, of kind 3 anywhere.
    String line(int kind) {
        Circle circle = new Circle(anywhere(), 100 * Math.pow(550, random.nextDouble()));
        double outM =
                switch (kind) {
                    case 0, 1 -> random.nextDouble(-STRIP_M, STRIP_M);
                    case 2 ->
                            (random.nextBoolean() ? 1 : -1)
                                    * Math.pow(10, random.nextDouble(-6, 0));
                    default -> Double.NaN;
                };
        LatLon p =
                kind == 3
                        ? anywhere()
                        : Geodesics.move(
                                circle.centre(),
                                random.nextDouble(0, 360),
                                Math.abs(circle.radiusM() + outM));
        ZoneIndex.of(List.of(circle)).find(p.latDeg(), p.lonDeg(), hits);
        return String.join(
                ",",
                Double.toString(circle.centre().latDeg()),
                Double.toString(circle.centre().lonDeg()),
                Double.toString(circle.radiusM()),
                Double.toString(p.latDeg()),
                Double.toString(p.lonDeg()),
                Boolean.toString(hits.count(0) == 1),
                Double.toString(Math.abs(circle.signedDistanceM(p))));
    }

    private LatLon anywhere() {
        return new LatLon(
                Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
    }
}
