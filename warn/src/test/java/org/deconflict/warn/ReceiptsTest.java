package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deconflict.warn.Scene.NORTH;
import static org.deconflict.warn.Scene.NORTH_TRACK;
import static org.deconflict.warn.Scene.ladder;
import static org.deconflict.warn.Scene.messages;
import static org.deconflict.warn.Scene.only;
import static org.deconflict.warn.Scene.roles;
import static org.deconflict.warn.Scene.rung;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private static Scene standing(Rung... rungs) {
        Scene s = new Scene(ladder(rungs));
        s.hear(s.entered(NORTH_TRACK));
        return s;
    }

    private static Message last(Scene s) {
        return messages(s.record).getLast();
    }

    private static Receipt.Progress came(Message m, ReceiptState state) {
        return new Receipt.Progress(m.id(), state, "gateway", "");
    }

    @Test
    void states_rise_in_any_order_of_hearing() {
        Scene s = standing(rung("north-duty"));
        s.hear(came(last(s), ReceiptState.OPENED));
        s.hear(came(last(s), ReceiptState.CARRIED));
        assertThat(s.view().told().getFirst().state()).isEqualTo(ReceiptState.OPENED);
        assertThat(only(WarnEvent.ReceiptHeard.class, s.record)).hasSize(2);
    }

    @Test
    void what_a_channel_says_becomes_a_receipt() {
        Scene s = standing(rung("north-duty"));
        s.hear(Receipt.of(last(s), new Delivery.Accepted(Optional.of("ref-7"))));
        assertThat(s.view().told().getFirst().state()).isEqualTo(ReceiptState.SENT);
        assertThat(s.view().told().getFirst().note()).isEqualTo("ref-7");
        s.hear(Receipt.of(last(s), new Delivery.Failed("gone", false)));
        assertThat(s.view().told().getFirst().failed()).isTrue();
    }

    @Test
    void opened_and_read_back_are_no_answers() {
        Scene s = standing(rung("north-duty"));
        s.hear(came(last(s), ReceiptState.OPENED));
        s.hear(came(last(s), ReceiptState.READ_BACK));
        assertThat(s.view().outcome()).isEmpty();
        assertThat(s.station.deadlines()).hasSize(1);
    }

    @Test
    void a_receipt_cannot_acknowledge() {
        assertThatThrownBy(
                        () -> new Receipt.Progress("m", ReceiptState.ACKNOWLEDGED, "gateway", ""))
                .hasMessageContaining("did you mean an answer?");
    }

    @Test
    void an_acknowledgement_raises_the_state_of_the_message() {
        Scene s = standing(rung("north-duty"));
        s.acknowledge(NORTH);
        assertThat(s.view().told().getFirst().state()).isEqualTo(ReceiptState.ACKNOWLEDGED);
    }

    @Test
    void machines_do_not_answer() {
        Scene s = standing(rung("north-duty"));
        s.hear(new Receipt.Voicemail(last(s).id(), "after the tone"));
        s.hear(new Receipt.AutoReply(last(s).id(), "out of office"));
        assertThat(only(WarnEvent.AnswerNotCounted.class, s.record))
                .extracting(WarnEvent.AnswerNotCounted::why)
                .containsExactly(NotCounted.VOICEMAIL, NotCounted.AUTO_REPLY);
        assertThat(s.view().outcome()).isEmpty();
    }

    @Test
    void a_failed_channel_gives_way_to_the_next_at_once() {
        Scene s = standing(rung("north-duty"));
        assertThat(last(s).channel()).isEqualTo("sms");
        List<WarnEvent> events = s.hear(new Receipt.Failed(last(s).id(), "refused", false));
        assertThat(messages(events)).extracting(Message::channel).containsExactly("mail");
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsExactly(Reason.CHANNEL_FAILED);
        assertThat(last(s).counter()).isEqualTo(1);
    }

    @Test
    void a_failure_heard_twice_sends_once() {
        Scene s = standing(rung("north-duty"));
        Receipt failed = new Receipt.Failed(last(s).id(), "refused", false);
        s.hear(failed);
        assertThat(s.hear(failed)).isEmpty();
    }

    @Test
    void a_rung_of_whom_nobody_can_be_reached_is_left_at_once() {
        Scene s = standing(rung("north-duty"), rung("south-duty"));
        s.hear(new Receipt.Failed(last(s).id(), "refused", false));
        List<WarnEvent> events = s.hear(new Receipt.Failed(last(s).id(), "refused", false));
        assertThat(only(WarnEvent.RoleUnreached.class, events)).hasSize(1);
        assertThat(roles(events)).containsExactly("south-duty");
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsExactly(Reason.NOBODY_REACHABLE);
    }

    @Test
    void the_last_rung_waits_even_when_nobody_can_be_reached() {
        Scene s = standing(rung("north-second"));
        s.hear(new Receipt.Failed(last(s).id(), "refused", false));
        assertThat(s.view().outcome()).isEmpty();
        assertThat(s.station.deadlines()).hasSize(1);
    }

    @Test
    void a_channel_that_asks_for_a_retry_is_tried_a_few_times() {
        Scene s = standing(rung("north-second"));
        for (int i = 0; i < 10; i++) {
            s.hear(new Receipt.Failed(last(s).id(), "busy", true));
        }
        assertThat(messages(s.record)).hasSize(Draft.MOST_TRIES);
        assertThat(messages(s.record)).extracting(Message::counter).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_dead_line_is_passed_over_until_it_is_up() {
        Scene s = standing(rung("north-duty"));
        s.hear(new Receipt.LineDead(last(s).id(), "no tone"));
        s.hear(s.left(NORTH_TRACK));
        assertThat(last(s).purpose()).isEqualTo(Purpose.STAND_DOWN);
        assertThat(last(s).channel()).isEqualTo("mail");
        s.hear(new Receipt.LineUp("north-duty", "sms", ""));
        s.hear(s.entered(NORTH_TRACK));
        assertThat(last(s).channel()).isEqualTo("sms");
    }

    @Test
    void the_only_line_is_tried_though_it_is_called_dead() {
        Scene s = standing(rung("north-second"));
        s.hear(new Receipt.LineDead(last(s).id(), "no tone"));
        List<WarnEvent> events = s.hear(s.left(NORTH_TRACK));
        assertThat(messages(events)).extracting(Message::channel).containsExactly("mail");
    }

    @Test
    void a_line_that_is_up_again_carries_the_warning_that_failed() {
        Scene s = standing(rung("north-second"));
        s.hear(new Receipt.LineDead(last(s).id(), "no tone"));
        List<WarnEvent> events = s.hear(new Receipt.LineUp("north-second", "mail", ""));
        assertThat(messages(events))
                .extracting(Message::reason)
                .containsExactly(Reason.LINE_RESTORED);
        assertThat(s.hear(new Receipt.LineUp("north-second", "mail", ""))).isEmpty();
    }

    @Test
    void a_failed_stand_down_is_sent_by_the_next_channel_after_the_end() {
        Scene s = standing(rung("north-duty"));
        s.hear(s.left(NORTH_TRACK));
        List<WarnEvent> events = s.hear(new Receipt.Failed(last(s).id(), "refused", false));
        assertThat(messages(events)).extracting(Message::channel).containsExactly("mail");
        assertThat(last(s).text()).contains("the track left the zone.");
    }

    @Test
    void a_warning_is_not_sent_again_after_its_answer() {
        Scene s = standing(rung("north-duty"));
        Message first = last(s);
        s.acknowledge(NORTH);
        assertThat(messages(s.hear(new Receipt.Failed(first.id(), "late", false)))).isEmpty();
    }

    @Test
    void a_receipt_of_no_known_message_is_recorded() {
        Scene s = standing(rung("north-duty"));
        assertThat(s.hear(new Receipt.Failed("never-sent", "why", false)))
                .hasOnlyElementsOfType(WarnEvent.ReceiptNotPlaced.class);
    }

    @Test
    void the_rungs_channels_decide_the_order() {
        Rung byMail =
                new Rung(
                        List.of("north-duty"),
                        List.of("phone", "mail", "sms"),
                        Map.of(),
                        AnswerRule.ANY,
                        new Timeout(0.5, 30, 600));
        assertThat(last(standing(byMail)).channel()).isEqualTo("mail");
    }
}
