package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deconflict.warn.Scene.GUIDE;
import static org.deconflict.warn.Scene.NORTH;
import static org.deconflict.warn.Scene.NORTH_TRACK;
import static org.deconflict.warn.Scene.SOUTH;
import static org.deconflict.warn.Scene.STRAY;
import static org.deconflict.warn.Scene.ladder;
import static org.deconflict.warn.Scene.messages;
import static org.deconflict.warn.Scene.only;
import static org.deconflict.warn.Scene.roles;
import static org.deconflict.warn.Scene.rung;

import java.util.List;
import java.util.Optional;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.junit.jupiter.api.Test;

class LaddersTest {

    private static final Rung FIRST = rung("north-duty");
    private static final Rung SECOND = rung("south-duty");
    private static final Rung THIRD = rung("guide-duty");

    @Test
    void an_alert_asks_the_first_rung_and_sets_its_deadline() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        List<WarnEvent> events = s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        assertThat(roles(events)).containsExactly("north-duty");
        assertThat(messages(events).getFirst().reason()).isEqualTo(Reason.ALERT_RAISED);
        assertThat(s.station.deadlines())
                .extracting(Deadline::atUs)
                .containsExactly(Scene.START_US + 100_000_000);
    }

    @Test
    void deciding_changes_nothing() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        Alert alert = s.approaching(NORTH_TRACK, Level.CAUTION, 200);
        assertThat(s.station.on(alert, s.nowUs)).isEqualTo(s.station.on(alert, s.nowUs));
        assertThat(s.station.views(s.nowUs)).isEmpty();
    }

    @Test
    void a_repeated_alert_says_nothing() {
        Scene s = new Scene(ladder(FIRST));
        Alert alert = s.entered(NORTH_TRACK);
        s.hear(alert);
        assertThat(s.hear(alert)).isEmpty();
        Alert left = s.left(NORTH_TRACK);
        s.hear(left);
        assertThat(s.hear(alert)).isEmpty();
        assertThat(s.hear(left)).isEmpty();
    }

    @Test
    void an_unanswered_ladder_climbs_and_ends_in_nobody_answered() {
        Scene s = new Scene(ladder(FIRST, SECOND, THIRD));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        List<WarnEvent> events = s.pass(10_000);
        assertThat(roles(events)).containsExactly("south-duty", "guide-duty");
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsOnly(Reason.NO_ANSWER_IN_TIME);
        WarnEvent.LadderEnded end = only(WarnEvent.LadderEnded.class, events).getFirst();
        assertThat(end.outcome()).isEqualTo(Outcome.NOBODY_ANSWERED);
        assertThat(end.text()).isEqualTo("Nobody answered. Silence permits nothing.");
        assertThat(s.station.deadlines()).isEmpty();
    }

    @Test
    void the_ladder_starts_higher_when_the_lower_rungs_no_longer_fit() {
        Scene s = new Scene(ladder(rung(AnswerRule.ANY, 60, "north-duty"), SECOND));
        List<WarnEvent> events = s.hear(s.approaching(NORTH_TRACK, Level.WARNING, 59));
        assertThat(only(WarnEvent.RungSkipped.class, events))
                .extracting(WarnEvent.RungSkipped::reason)
                .containsExactly(Reason.ALREADY_TOO_LATE_FOR_LOWER_RUNGS);
        assertThat(messages(events).getFirst().reason())
                .isEqualTo(Reason.ALREADY_TOO_LATE_FOR_LOWER_RUNGS);
        assertThat(s.view().rung()).isEqualTo(2);
    }

    @Test
    void a_minimum_that_just_fits_fits() {
        Scene s = new Scene(ladder(rung(AnswerRule.ANY, 60, "north-duty"), SECOND));
        s.hear(s.approaching(NORTH_TRACK, Level.WARNING, 60));
        assertThat(s.view().rung()).isEqualTo(1);
        assertThat(s.station.deadlines().getFirst().atUs()).isEqualTo(s.nowUs + 60_000_000);
    }

    @Test
    void the_last_rung_is_asked_when_none_fits() {
        Scene s = new Scene(ladder(FIRST, SECOND, THIRD));
        s.hear(s.approaching(NORTH_TRACK, Level.WARNING, 5));
        assertThat(s.view().rung()).isEqualTo(3);
    }

    @Test
    void somebody_who_is_too_late_is_asked_rather_than_nobody() {
        Rung nobody = rung("intermediaries");
        Arrangement few =
                new Arrangement(List.of(Scene.PARTIES.parties().getFirst()), List.of(), List.of());
        Scene s = new Scene(few, Scene.PLAIN, ladder(FIRST, nobody));
        assertThat(roles(s.hear(s.approaching(NORTH_TRACK, Level.WARNING, 1))))
                .containsExactly("north-duty");
    }

    @Test
    void without_an_entry_ahead_the_first_rung_waits_its_minimum() {
        Scene s = new Scene(ladder(rung(AnswerRule.ANY, 45, "north-duty"), SECOND));
        s.hear(s.entered(NORTH_TRACK));
        assertThat(s.view().rung()).isEqualTo(1);
        assertThat(s.station.deadlines().getFirst().atUs()).isEqualTo(s.nowUs + 45_000_000);
    }

    @Test
    void a_rung_that_names_nobody_now_is_passed_over_and_recorded() {
        Scene s = new Scene(ladder(rung("owner"), rung("standing"), FIRST));
        Arrangement none =
                new Arrangement(
                        List.of(
                                Scene.party("west", "West", false, List.of("csv/*")),
                                Scene.PARTIES.parties().getFirst()),
                        List.of(),
                        List.of());
        Scene empty = new Scene(none, Scene.PLAIN, s.ladders.getFirst());
        List<WarnEvent> events = empty.hear(empty.entered(STRAY));
        assertThat(only(WarnEvent.RungSkipped.class, events))
                .extracting(WarnEvent.RungSkipped::reason)
                .containsExactly(Reason.NOBODY_ON_RUNG, Reason.NOBODY_ON_RUNG);
        assertThat(roles(events)).containsExactly("north-duty");
    }

    @Test
    void a_ladder_on_which_nobody_is_named_ends_at_once_and_says_so() {
        Scene s = new Scene(Arrangement.EMPTY, Scene.PLAIN, ladder(rung("standing")));
        List<WarnEvent> events = s.hear(s.entered(STRAY));
        assertThat(s.view().outcome()).contains(Outcome.NOBODY_ANSWERED);
        assertThat(only(WarnEvent.RungSkipped.class, events)).hasSize(1);
    }

    @Test
    void the_owner_of_an_undeclared_track_is_sought_through_others() {
        Scene s = new Scene(ladder(rung("owner")));
        List<WarnEvent> events = s.hear(s.entered(STRAY));
        assertThat(roles(events))
                .containsExactly("guide-duty", "north-duty", "north-second", "south-duty");
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsOnly(Reason.NO_DECLARED_OWNER);
        assertThat(s.view().asked()).extracting(Asked::via).containsOnly(Asked.UNDECLARED);
    }

    @Test
    void the_owner_of_a_declared_track_is_its_party() {
        Scene s = new Scene(ladder(rung("owner")));
        assertThat(roles(s.hear(s.entered(NORTH_TRACK))))
                .containsExactly("north-duty", "north-second");
    }

    @Test
    void implausible_and_unmatched_kinds_start_nothing() {
        Scene s = new Scene(Scene.ladderFor("inside", AlertKind.ENTERED, FIRST));
        assertThat(s.hear(s.approaching(NORTH_TRACK, Level.WARNING, 60))).isEmpty();
        Scene any = new Scene(ladder(FIRST));
        assertThat(any.hear(any.alert(STRAY, Level.CAUTION, new Finding.Implausible(9e9))))
                .isEmpty();
        assertThat(any.hear(any.left(STRAY))).isEmpty();
    }

    @Test
    void an_alert_of_no_zone_starts_nothing() {
        Scene s = new Scene(ladder(FIRST));
        Alert a =
                new Alert(
                        "x",
                        Optional.empty(),
                        s.nowUs,
                        s.nowUs,
                        Level.CAUTION,
                        STRAY,
                        Optional.empty(),
                        new LatLon(0, 0),
                        Double.NaN,
                        Double.NaN,
                        AlertReason.NO_FIX,
                        new Finding.Silent(s.nowUs));
        assertThat(s.hear(a)).isEmpty();
    }

    @Test
    void a_nominal_amendment_sends_nothing_and_keeps_the_deadline() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        Alert first = s.approaching(NORTH_TRACK, Level.CAUTION, 200);
        s.hear(first);
        List<Deadline> before = s.station.deadlines();
        List<WarnEvent> events =
                s.hear(Scene.amending(first, s.approaching(NORTH_TRACK, Level.CAUTION, 90)));
        assertThat(messages(events)).isEmpty();
        assertThat(s.station.deadlines()).isEqualTo(before);
        assertThat(s.view().cause().earliestUs()).hasValue(s.nowUs + 90_000_000);
    }

    @Test
    void a_rise_lapses_the_acknowledgement_and_asks_everybody_again() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        s.pass(100);
        s.acknowledge(SOUTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
        String before = s.view().digest();
        List<WarnEvent> events = s.hear(s.entered(NORTH_TRACK));
        assertThat(only(WarnEvent.AcknowledgementLapsed.class, events))
                .extracting(WarnEvent.AcknowledgementLapsed::digest)
                .containsExactly(before);
        assertThat(roles(events)).containsExactly("north-duty", "south-duty");
        assertThat(messages(events)).extracting(Message::purpose).containsOnly(Purpose.UPDATE);
        assertThat(messages(events)).extracting(Message::reason).containsOnly(Reason.LEVEL_ROSE);
        assertThat(s.view().outcome()).isEmpty();
        assertThat(s.view().rung()).isEqualTo(2);
        assertThat(s.station.deadlines()).hasSize(1);
        assertThat(s.view().digest()).isNotEqualTo(before);
    }

    @Test
    void a_rise_while_open_only_shortens_the_wait() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        Alert first = s.approaching(NORTH_TRACK, Level.ADVISORY, 1_000);
        s.hear(first);
        s.pass(10);
        long before = s.station.deadlines().getFirst().atUs();
        s.hear(Scene.amending(first, s.approaching(NORTH_TRACK, Level.CAUTION, 5_000)));
        assertThat(s.station.deadlines().getFirst().atUs()).isEqualTo(before);
        s.hear(s.entered(NORTH_TRACK));
        assertThat(s.station.deadlines().getFirst().atUs()).isEqualTo(s.nowUs + 30_000_000);
    }

    @Test
    void a_falling_level_sends_nothing() {
        Scene s = new Scene(ladder(FIRST));
        s.hear(s.entered(NORTH_TRACK));
        String digest = s.view().digest();
        assertThat(
                        messages(
                                s.hear(
                                        s.alert(
                                                NORTH_TRACK,
                                                Level.CAUTION,
                                                new Finding.Silent(s.nowUs)))))
                .isEmpty();
        assertThat(s.view().digest()).isEqualTo(digest);
        assertThat(s.view().cause().kind()).isEqualTo(AlertKind.ENTERED);
    }

    @Test
    void left_stands_everybody_down_who_was_told() {
        Scene s = new Scene(ladder(FIRST, SECOND, THIRD));
        s.hear(s.entered(NORTH_TRACK));
        s.pass(30);
        List<WarnEvent> events = s.hear(s.left(NORTH_TRACK));
        assertThat(roles(events)).containsExactly("north-duty", "south-duty");
        assertThat(messages(events)).extracting(Message::purpose).containsOnly(Purpose.STAND_DOWN);
        assertThat(s.view().outcome()).contains(Outcome.STOOD_DOWN);
        assertThat(s.station.deadlines()).isEmpty();
    }

    @Test
    void those_whom_nobody_answered_for_are_stood_down_too() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        s.hear(s.entered(NORTH_TRACK));
        s.pass(1_000);
        assertThat(s.view().outcome()).contains(Outcome.NOBODY_ANSWERED);
        assertThat(roles(s.hear(s.left(NORTH_TRACK)))).hasSize(2);
        assertThat(s.view().outcome()).contains(Outcome.STOOD_DOWN);
    }

    @Test
    void taking_back_an_older_alert_of_the_chain_stands_down() {
        Scene s = new Scene(ladder(FIRST));
        Alert first = s.approaching(NORTH_TRACK, Level.CAUTION, 200);
        s.hear(first);
        s.hear(Scene.amending(first, s.approaching(NORTH_TRACK, Level.CAUTION, 150)));
        List<WarnEvent> events = s.hear(s.retracting(first));
        assertThat(messages(events)).extracting(Message::reason).containsExactly(Reason.RETRACTED);
        assertThat(s.view().outcome()).contains(Outcome.STOOD_DOWN);
    }

    @Test
    void taking_back_one_of_two_causes_leaves_the_ladder_standing() {
        Scene s = new Scene(ladder(FIRST));
        s.hear(s.entered(NORTH_TRACK));
        Alert silent = s.alert(NORTH_TRACK, Level.CAUTION, new Finding.Silent(s.nowUs));
        s.hear(silent);
        assertThat(messages(s.hear(s.retracting(silent)))).isEmpty();
        assertThat(s.view().outcome()).isEmpty();
    }

    @Test
    void a_taken_back_left_warns_anew_and_corrects_everybody() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        s.hear(s.entered(NORTH_TRACK));
        s.pass(30);
        Alert left = s.left(NORTH_TRACK);
        s.hear(left);
        List<WarnEvent> events = s.hear(s.retracting(left));
        assertThat(roles(events)).containsExactly("north-duty", "south-duty");
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsOnly(Reason.LEFT_TAKEN_BACK);
        assertThat(s.view().cause().kind()).isEqualTo(AlertKind.ENTERED);
        assertThat(roles(s.hear(s.left(NORTH_TRACK)))).hasSize(2);
    }

    @Test
    void a_left_that_was_amended_and_then_taken_back_warns_anew_too() {
        Scene s = new Scene(ladder(FIRST));
        s.hear(s.entered(NORTH_TRACK));
        Alert left = s.left(NORTH_TRACK);
        s.hear(left);
        Alert moved = Scene.amending(left, s.left(NORTH_TRACK));
        assertThat(messages(s.hear(moved))).isEmpty();
        assertThat(roles(s.hear(s.retracting(moved)))).containsExactly("north-duty");
    }

    @Test
    void a_late_word_on_an_earlier_stay_does_not_end_the_present_one() {
        Scene s = new Scene(ladder(FIRST));
        Alert earlierIn = s.entered(NORTH_TRACK);
        s.pass(10);
        Alert earlierOut = s.left(NORTH_TRACK);
        s.pass(10);
        Alert in = s.entered(NORTH_TRACK);
        s.hear(in);
        s.hear(earlierIn);
        assertThat(s.view().cause().alert()).isEqualTo(in.id());
        assertThat(messages(s.hear(earlierOut))).isEmpty();
        assertThat(s.view().outcome()).isEmpty();
        s.pass(5);
        assertThat(messages(s.hear(s.left(NORTH_TRACK)))).hasSize(1);
    }

    @Test
    void an_old_alert_heard_again_changes_nothing_in_a_later_run() {
        Scene s = new Scene(Scene.ladderFor("inside", AlertKind.ENTERED, FIRST), ladder(SECOND));
        Alert in = s.entered(NORTH_TRACK);
        Alert out = s.left(NORTH_TRACK);
        s.hear(in);
        s.hear(out);
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        assertThat(s.hear(in)).isEmpty();
        assertThat(s.hear(out)).isEmpty();
        assertThat(s.view().outcome()).isEmpty();
    }

    @Test
    void another_ladder_takes_over_on_a_rise_and_stands_down_those_told_before() {
        Scene s =
                new Scene(
                        Scene.ladderFor("ahead", AlertKind.APPROACHING, FIRST),
                        Scene.ladderFor("inside", AlertKind.ENTERED, SECOND));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        List<WarnEvent> events = s.hear(s.entered(NORTH_TRACK));
        assertThat(only(WarnEvent.LadderEnded.class, events))
                .extracting(WarnEvent.LadderEnded::outcome)
                .containsExactly(Outcome.SUPERSEDED);
        assertThat(roles(events)).containsExactly("south-duty");
        assertThat(roles(s.hear(s.left(NORTH_TRACK)))).containsExactly("north-duty", "south-duty");
    }

    @Test
    void a_second_crossing_after_the_first_was_answered_is_a_new_occasion() {
        Scene s = new Scene(ladder(FIRST));
        s.hear(s.alert(NORTH_TRACK, Level.WARNING, new Finding.Crossed(1, 2)));
        s.acknowledge(NORTH);
        List<WarnEvent> events =
                s.hear(s.alert(NORTH_TRACK, Level.WARNING, new Finding.Crossed(3, 4)));
        assertThat(messages(events)).extracting(Message::purpose).containsExactly(Purpose.WARNING);
        assertThat(s.station.views(s.nowUs))
                .extracting(v -> v.outcome().map(Outcome::word).orElse("open"))
                .containsExactly("superseded", "open");
    }

    @Test
    void counters_run_on_over_runs_without_gaps() {
        Scene s = new Scene(ladder(FIRST));
        s.hear(s.entered(NORTH_TRACK));
        s.hear(s.left(NORTH_TRACK));
        s.pass(1);
        s.hear(s.entered(NORTH_TRACK));
        assertThat(messages(s.record)).extracting(Message::counter).containsExactly(1L, 2L, 3L);
        assertThat(messages(s.record)).extracting(Message::id).doesNotHaveDuplicates();
    }

    @Test
    void a_stale_or_early_deadline_does_nothing() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        s.hear(s.entered(NORTH_TRACK));
        Deadline first = s.station.deadlines().getFirst();
        assertThat(s.station.on(first, first.atUs() - 1)).isEmpty();
        s.pass(30);
        assertThat(s.station.on(first, first.atUs() + 1)).isEmpty();
    }

    @Test
    void the_view_tells_the_next_step() {
        Scene s = new Scene(ladder(FIRST, SECOND));
        s.hear(s.entered(NORTH_TRACK));
        assertThat(s.view().nextRung()).hasValue(2);
        s.pass(30);
        assertThat(s.view().nextRung()).isEmpty();
        assertThat(s.view().deadline()).isPresent();
        assertThat(GUIDE.id()).isNotIn(roles(s.record));
    }
}
