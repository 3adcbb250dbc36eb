package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deconflict.warn.Scene.GUIDE;
import static org.deconflict.warn.Scene.NORTH;
import static org.deconflict.warn.Scene.NORTH_2;
import static org.deconflict.warn.Scene.NORTH_TRACK;
import static org.deconflict.warn.Scene.SOUTH;
import static org.deconflict.warn.Scene.ladder;
import static org.deconflict.warn.Scene.messages;
import static org.deconflict.warn.Scene.only;
import static org.deconflict.warn.Scene.roles;
import static org.deconflict.warn.Scene.rung;

import java.util.List;
import org.deconflict.model.Level;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String[] THREE = {"north-duty", "north-second", "south-duty"};

    private static Scene standing(AnswerRule rule, String... roles) {
        Scene s = new Scene(ladder(rung(rule, 30, roles), rung("guide-duty")));
        s.hear(s.entered(NORTH_TRACK));
        return s;
    }

    private static NotCounted why(List<WarnEvent> events) {
        assertThat(events).hasSize(1);
        return only(WarnEvent.AnswerNotCounted.class, events).getFirst().why();
    }

    @Test
    void any_is_met_by_the_first() {
        Scene s = standing(AnswerRule.ANY, THREE);
        s.acknowledge(SOUTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
        assertThat(s.station.deadlines()).isEmpty();
    }

    @Test
    void any_is_met_by_somebody_of_an_earlier_rung() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        s.pass(30);
        s.acknowledge(NORTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void all_waits_for_the_last() {
        Scene s = standing(AnswerRule.ALL, THREE);
        s.acknowledge(NORTH);
        s.acknowledge(SOUTH);
        assertThat(s.view().outcome()).isEmpty();
        s.acknowledge(NORTH_2);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void one_per_party_counts_parties_and_not_heads() {
        Scene s = standing(AnswerRule.ONE_PER_PARTY, THREE);
        s.acknowledge(NORTH);
        s.acknowledge(NORTH_2);
        assertThat(s.view().outcome()).isEmpty();
        s.acknowledge(SOUTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void k_of_n_counts_heads() {
        Scene s = standing(AnswerRule.kOfN(2), THREE);
        s.acknowledge(NORTH);
        assertThat(s.view().outcome()).isEmpty();
        s.acknowledge(NORTH_2);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void an_objection_climbs_at_once() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        List<WarnEvent> events = s.object(NORTH);
        assertThat(roles(events)).containsExactly("guide-duty");
        assertThat(messages(events)).extracting(Message::reason).containsExactly(Reason.OBJECTED);
    }

    @Test
    void an_objection_from_a_rung_left_behind_climbs_no_further() {
        Scene s =
                new Scene(
                        ladder(
                                rung(AnswerRule.ALL, 30, "north-duty", "north-second"),
                                rung("south-duty"),
                                rung("guide-duty")));
        s.hear(s.entered(NORTH_TRACK));
        s.object(NORTH);
        s.object(NORTH_2);
        assertThat(s.view().rung()).isEqualTo(2);
    }

    @Test
    void an_objection_on_the_last_rung_waits_for_the_deadline_and_is_not_called_silence() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        s.pass(30);
        assertThat(only(WarnEvent.LadderEnded.class, s.object(GUIDE))).isEmpty();
        assertThat(s.view().outcome()).isEmpty();
        s.pass(30);
        assertThat(s.view().outcome()).contains(Outcome.OBJECTED);
    }

    @Test
    void a_person_may_acknowledge_after_objecting() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        s.object(NORTH);
        s.acknowledge(NORTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void an_answer_about_something_else_does_not_count() {
        Scene s = new Scene(ladder(rung("north-duty")));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        Answer old = s.answer(NORTH, Answer.Says.ACKNOWLEDGE);
        s.hear(s.entered(NORTH_TRACK));
        assertThat(why(s.hear(old))).isEqualTo(NotCounted.OTHER_DIGEST);
        assertThat(s.view().outcome()).isEmpty();
    }

    @Test
    void roles_that_do_not_exist_or_were_not_asked_do_not_count() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        String digest = s.view().digest();
        String run = s.view().run();
        Answer.Says yes = Answer.Says.ACKNOWLEDGE;
        assertThat(why(s.hear(new Answer(run, "nobody", "x", yes, digest, ""))))
                .isEqualTo(NotCounted.UNKNOWN_ROLE);
        assertThat(why(s.acknowledge(GUIDE))).isEqualTo(NotCounted.ROLE_NOT_ASKED);
        assertThat(why(s.hear(new Answer("no-run", "north-duty", "x", yes, digest, ""))))
                .isEqualTo(NotCounted.UNKNOWN_RUN);
    }

    @Test
    void an_answer_after_the_end_is_recorded_and_changes_nothing() {
        Scene s = standing(AnswerRule.ANY, "north-duty");
        s.pass(1_000);
        assertThat(why(s.acknowledge(NORTH))).isEqualTo(NotCounted.LADDER_CLOSED);
        assertThat(s.view().outcome()).contains(Outcome.NOBODY_ANSWERED);
    }

    @Test
    void the_same_answer_twice_counts_once() {
        Scene s = standing(AnswerRule.ALL, THREE);
        s.acknowledge(NORTH);
        assertThat(why(s.acknowledge(NORTH))).isEqualTo(NotCounted.REPEATED);
    }

    @Test
    void an_acknowledgement_given_before_a_rise_does_not_count_after_it() {
        Scene s = new Scene(ladder(rung(AnswerRule.ALL, 30, "north-duty", "south-duty")));
        s.hear(s.approaching(NORTH_TRACK, Level.CAUTION, 200));
        s.acknowledge(NORTH);
        s.hear(s.entered(NORTH_TRACK));
        s.acknowledge(SOUTH);
        assertThat(s.view().outcome()).isEmpty();
        s.acknowledge(NORTH);
        assertThat(s.view().outcome()).contains(Outcome.ACKNOWLEDGED);
    }

    @Test
    void an_answer_without_a_person_is_refused() {
        assertThatThrownBy(
                        () -> new Answer("r", "north-duty", " ", Answer.Says.ACKNOWLEDGE, "d", ""))
                .hasMessageContaining("actor is empty");
    }
}
