package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.at;
import static org.deconflict.watch.Play.out;

import org.deconflict.geo.Circle;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.junit.jupiter.api.Test;

final class GoneQuietTest {

    private static final TrackId OTHER = new TrackId("csv", "other");

    @Test
    void silent_inside_is_said_after_more_than_180_seconds_of_the_largest_time_read() {
        Play play = new Play(GARRISON).hear(out(0, -500));
        play.hear(Play.by(OTHER, out(180, 900_000)));
        assertThat(play.of(AlertKind.SILENT)).isEmpty();
        play.hear(Play.by(OTHER, out(181, 900_000)));
        Alert silent = play.of(AlertKind.SILENT).getFirst();
        assertThat(silent.timeUs()).isEqualTo(at(180));
        assertThat(silent.heardAtUs()).isEqualTo(at(181));
        assertThat(silent.zone()).contains("garrison");
        assertThat(silent.level()).isEqualTo(Level.CAUTION);
        assertThat(silent.finding()).isEqualTo(new Finding.Silent(at(0)));
    }

    @Test
    void three_median_intervals_count_when_they_are_longer() {
        Play play = new Play(GARRISON);
        for (int s = 0; s <= 500; s += 100) {
            play.hear(out(s, -500));
        }
        play.clock(800);
        assertThat(play.of(AlertKind.SILENT)).isEmpty();
        play.clock(800.001);
        assertThat(play.of(AlertKind.SILENT).getFirst().timeUs()).isEqualTo(at(800));
    }

    @Test
    void one_alert_a_silence_and_none_at_the_end_of_a_file() {
        Play play = new Play(GARRISON).hear(out(0, -500));
        play.clock(200).clock(400).clock(4000);
        assertThat(play.of(AlertKind.SILENT)).hasSize(1);
        assertThat(new Play(GARRISON).hear(out(0, -500)).of(AlertKind.SILENT)).isEmpty();
    }

    @Test
    void heard_again_takes_it_back_and_a_new_silence_is_said_anew() {
        Play play = new Play(GARRISON).hear(out(0, -500)).clock(200).hear(out(250, -500));
        assertThat(play.words())
                .containsExactly(
                        "found_inside/first_heard_inside",
                        "silent/no_fix",
                        "retracted/heard_again");
        assertThat(play.alerts.getLast().amends()).contains(play.alerts.get(1).id());
        assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(250));
        // One interval of 250 s so far: the limit is 750 s now.
        play.clock(1000);
        assertThat(play.of(AlertKind.SILENT)).hasSize(1);
        play.clock(1001);
        assertThat(play.of(AlertKind.SILENT)).hasSize(2);
    }

    @Test
    void outside_it_is_said_of_the_nearest_zone_within_reach() {
        Zone near = Zone.of("near", new Circle(out(20_000), 12_000));
        // 50 m/s for 180 s: 9 km.
        assertThat(new Play(GARRISON, near).hear(out(0, 3_000)).clock(200).alerts)
                .singleElement()
                .extracting(a -> a.zone().orElseThrow())
                .isEqualTo("garrison");
        assertThat(new Play(GARRISON, near).hear(out(0, 6_000)).clock(200).alerts)
                .singleElement()
                .extracting(a -> a.zone().orElseThrow())
                .isEqualTo("near");
        assertThat(new Play(GARRISON).hear(out(0, 9_001)).clock(200).alerts).isEmpty();
    }

    @Test
    void inside_two_zones_it_is_said_of_the_first_by_id() {
        Zone twin = Zone.of("a", GARRISON.outline());
        assertThat(new Play(GARRISON, twin).hear(out(0, -5)).clock(200).of(AlertKind.SILENT))
                .singleElement()
                .extracting(a -> a.zone().orElseThrow())
                .isEqualTo("a");
    }

    @Test
    void a_late_fix_from_within_the_silence_takes_it_back() {
        Play play = new Play(GARRISON).hear(out(0, -500)).clock(200).hear(out(100, -500));
        assertThat(play.words()).last().isEqualTo("retracted/heard_again");
        Play older = new Play(GARRISON).hear(out(0, -500)).clock(200).hear(out(-100, -500));
        assertThat(older.words()).doesNotContain("retracted/heard_again");
    }
}
