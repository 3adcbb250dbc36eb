package org.deconflict.trials.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.Taken;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.warn.Answer;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Receipt;
import org.deconflict.warn.ReceiptState;
import org.deconflict.warn.Told;

/// What senders and people do to a node until it is killed. What was said to be safe is written down
/// after the promise, never before.
record Load(EmbeddedNode node, Written fixes, Written answers, Written refused) {

    private static final int TRACKS = 24;
    private static final double METRES_PER_DEGREE = 110_600;

    /// Sends batches of its share of the tracks, some fixes late, some twice.
    void sender(int number, int senders, Random random) {
        while (true) {
            List<Fix> batch = new ArrayList<>();
            long nowUs = node.clock().nowUs();
            for (int track = number; track < TRACKS; track += senders) {
                long agoUs = random.nextInt(10) == 0 ? random.nextInt(5_000_000) : 0;
                Fix fix = fix(track, nowUs - agoUs);
                batch.add(fix);
                if (random.nextInt(20) == 0) {
                    batch.add(fix);
                }
            }
            Taken taken = node.take("sender-" + number, batch);
            if (!taken.refused().isEmpty()) {
                refused.line("fixes: " + taken.refused());
            }
            promised(
                    () -> {
                        taken.safe().join();
                        fixes.line(line(batch));
                    });
            pause(random.nextInt(20));
        }
    }

    /// Looks at open ladders and says something to some of them.
    void person(long life, Random random) {
        for (int n = 0; ; n++) {
            pause(20 + random.nextInt(60));
            List<LadderView> open =
                    node.picture().join().ladders().stream()
                            .filter(view -> view.outcome().isEmpty() && !view.told().isEmpty())
                            .toList();
            if (!open.isEmpty()) {
                LadderView view = open.get(random.nextInt(open.size()));
                Told told = view.told().get(random.nextInt(view.told().size()));
                String text = "said " + life + " " + Thread.currentThread().getName() + " " + n;
                promised(() -> say(view, told, text, random.nextInt(10)));
            }
        }
    }

    /// Registers a zone that keeps changing its size; a restart withdraws it, as the settings say.
    void zones(Random random) {
        while (true) {
            pause(100 + random.nextInt(400));
            String zone =
                    """
                    {"type": "FeatureCollection", "features": [{"type": "Feature",
                      "geometry": {"type": "Point", "coordinates": [-30.002, 10.0]},
                      "properties": {"id": "wandering", "radius_m": %d, "exit_s": 1}}]}
                    """
                            .formatted(100 + random.nextInt(400));
            byte[] bytes = zone.getBytes(StandardCharsets.UTF_8);
            promised(() -> node.zone(GeoJsonZones.read(bytes, "the trial").getFirst()).join());
        }
    }

    /// Publishes more often than the beat, so that a kill often falls into it.
    void publishing(Random random) {
        while (true) {
            pause(random.nextInt(300));
            promised(node::publish);
        }
    }

    /// A receipt that says what is known already leaves no trace, so only answers are written down.
    private void say(LadderView view, Told told, String text, int what) {
        String actor = "person on " + told.role();
        switch (what) {
            case 0 -> came(told, ReceiptState.OPENED, actor, text);
            case 1 -> came(told, ReceiptState.READ_BACK, actor, text);
            case 2 -> node.receipt(new Receipt.Voicemail(told.message(), text)).join();
            case 3 -> answer(view, told, actor, Answer.Says.OBJECT, view.digest(), text);
            case 4 -> answer(view, told, actor, Answer.Says.ACKNOWLEDGE, "0".repeat(64), text);
            default -> answer(view, told, actor, Answer.Says.ACKNOWLEDGE, view.digest(), text);
        }
    }

    private void came(Told told, ReceiptState state, String actor, String text) {
        node.receipt(new Receipt.Progress(told.message(), state, actor, text)).join();
    }

    private void answer(
            LadderView view,
            Told told,
            String actor,
            Answer.Says says,
            String digest,
            String text) {
        node.answer(new Answer(view.run(), told.role(), actor, says, digest, text)).join();
        answers.line(text);
    }

    /// Work whose promise may fail; it never should while the disk is well.
    private interface Promised {
        void keep() throws IOException;
    }

    private void promised(Promised work) {
        try {
            work.keep();
        } catch (CompletionException | IOException e) {
            refused.line(String.valueOf(e));
        }
    }

    /// Tracks swing through a zone and out of it again; where one is at a time is always the same.
    private static Fix fix(int track, long timeUs) {
        double periodS = 20 + track * 3;
        double turn = 2 * Math.PI * (timeUs / 1e6) / periodS + track;
        double reachM = periodS * 8; // At most 50 m/s.
        double eastM = reachM * Math.sin(turn);
        double latDeg =
                10.0 - 0.01 * (track % 3) + (track % 3 == 2 ? eastM / METRES_PER_DEGREE : 0);
        double lonDeg = -30.0 + (track % 3 == 2 ? 0 : eastM / METRES_PER_DEGREE);
        var at = new LatLon(latDeg, lonDeg);
        Fix fix = Fix.of(new TrackId("kill", "t-%02d".formatted(track)), timeUs, at);
        double speedMps = reachM * Math.cos(turn) * 2 * Math.PI / periodS;
        double courseDeg = track % 3 == 2 ? (speedMps > 0 ? 0 : 180) : (speedMps > 0 ? 90 : 270);
        return track % 2 == 0 ? fix.moving(Math.abs(speedMps), courseDeg) : fix;
    }

    private static String line(List<Fix> batch) {
        StringBuilder line = new StringBuilder();
        batch.forEach(fix -> line.append(key(fix)).append(' '));
        return line.toString().strip();
    }

    /// A fix by its track and time, as it is written down.
    static String key(Fix fix) {
        return fix.track() + "@" + fix.timeUs();
    }

    private static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
