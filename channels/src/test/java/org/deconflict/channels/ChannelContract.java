package org.deconflict.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.junit.jupiter.api.Test;

/// What every channel owes the outbox, whatever its medium.
abstract class ChannelContract {

    /// What the other side got, taken apart by the other side's means.
    record Received(String id, String subject, String text) {
        static Received of(Message message) {
            return new Received(message.id(), message.subject(), message.text());
        }
    }

    abstract Channel working();

    abstract Channel deadEnd();

    abstract String address();

    abstract List<Received> received();

    @Test
    void an_accepted_message_is_delivered_once_as_it_was_written() {
        Message message = Messages.english("m-1", address());

        assertThat(working().send(message)).isInstanceOf(Delivery.Accepted.class);

        assertThat(received()).containsExactly(Received.of(message));
    }

    @Test
    void arabic_arrives_letter_for_letter() {
        Message message = Messages.arabic("m-2", address());

        assertThat(working().send(message)).isInstanceOf(Delivery.Accepted.class);

        assertThat(received()).containsExactly(Received.of(message));
    }

    @Test
    void a_repeat_carries_the_same_id() {
        Message message = Messages.english("m-3", address());
        Channel channel = working();

        channel.send(message);
        channel.send(message);

        assertThat(received()).extracting(Received::id).containsExactly("m-3", "m-3");
    }

    @Test
    void a_dead_end_fails_and_says_why() {
        Delivery delivery = deadEnd().send(Messages.english("m-4", address()));

        assertThat(delivery).isInstanceOf(Delivery.Failed.class);
        assertThat(((Delivery.Failed) delivery).why()).isNotBlank();
    }

    @Test
    void several_threads_lose_and_mix_nothing() throws InterruptedException, ExecutionException {
        Channel channel = working();
        List<Message> messages =
                IntStream.range(0, 24)
                        .mapToObj(
                                i ->
                                        Messages.message(
                                                "m-" + i, address(), "subject " + i, "text " + i))
                        .toList();
        List<Future<Delivery>> sent = new ArrayList<>();
        try (ExecutorService pump = Executors.newFixedThreadPool(4)) {
            messages.forEach(message -> sent.add(pump.submit(() -> channel.send(message))));
        }

        for (Future<Delivery> delivery : sent) {
            assertThat(delivery.get()).isInstanceOf(Delivery.Accepted.class);
        }
        assertThat(received())
                .containsExactlyInAnyOrderElementsOf(messages.stream().map(Received::of).toList());
    }
}
