package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.Append;
import org.deconflict.store.OutboxItem;
import org.deconflict.store.SqliteJournal;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.deconflict.warn.Purpose;
import org.deconflict.warn.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourierTest {

    @TempDir Path dir;

    @Test
    void while_nothing_can_be_recorded_a_message_is_sent_once_and_its_outcome_told_again()
            throws Exception {
        var sent = new AtomicInteger();
        var told = new LinkedBlockingQueue<Carried>();
        Channel line =
                new Carrying(
                        "line",
                        m -> {
                            sent.incrementAndGet();
                        });
        try (var journal = journal()) {
            append(journal, List.of(message("m-1", "line")));
            var courier = new Courier(journal, Map.of("line", line), new SetClock(1), told::add);
            Thread thread = start(courier);
            for (int refusal = 0; refusal < 3; refusal++) {
                Carried carried = told.take();
                assertThat(carried.delivery()).isInstanceOf(Delivery.Accepted.class);
                courier.settled("m-1", Optional.of(new IllegalStateException("full")));
            }
            told.take();
            assertThat(sent).hasValue(1);
            end(courier, thread);
        }
    }

    @Test
    void a_channel_that_hangs_holds_up_none_but_its_own() throws Exception {
        var release = new CountDownLatch(1);
        var arrived = new LinkedBlockingQueue<String>();
        var hanging = new AtomicInteger();
        Channel slow =
                new Carrying(
                        "slow",
                        m -> {
                            hanging.incrementAndGet();
                            await(release);
                        });
        Channel quick = new Carrying("quick", m -> arrived.add(m.id()));
        try (var journal = journal()) {
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i < 4 * Courier.MAX_AT_ONCE; i++) {
                messages.add(message("slow-" + i, "slow"));
            }
            messages.add(message("quick-1", "quick"));
            append(journal, messages);
            var courier =
                    new Courier(
                            journal,
                            Map.of("slow", slow, "quick", quick),
                            new SetClock(1),
                            c -> {});
            Thread thread = start(courier);
            assertThat(arrived.take()).isEqualTo("quick-1");
            assertThat(hanging.get()).isLessThanOrEqualTo(Courier.MAX_AT_ONCE);
            release.countDown();
            end(courier, thread);
        }
    }

    @Test
    void a_channel_that_throws_or_is_not_there_is_a_failure_that_says_so() throws Exception {
        var told = new ConcurrentHashMap<String, Carried>();
        Channel broken =
                new Carrying(
                        "broken",
                        m -> {
                            throw new IllegalStateException("no dial tone");
                        });
        try (var journal = journal()) {
            append(journal, List.of(message("a", "broken"), message("b", "nowhere")));
            var all = new CountDownLatch(2);
            var courier =
                    new Courier(
                            journal,
                            Map.of("broken", broken),
                            new SetClock(1),
                            c -> {
                                told.put(c.message().id(), c);
                                all.countDown();
                            });
            Thread thread = start(courier);
            all.await();
            assertThat(told.get("a"))
                    .extracting(c -> c.delivery().toString())
                    .asString()
                    .contains("no dial tone");
            assertThat(told.get("b"))
                    .extracting(c -> c.delivery().toString())
                    .asString()
                    .contains("no channel 'nowhere'");
            end(courier, thread);
        }
    }

    private SqliteJournal journal() throws Exception {
        return SqliteJournal.open(dir.resolve("journal.db"), new SeededSalts(1));
    }

    private static void append(SqliteJournal journal, List<Message> messages) {
        OutboxItem[] items =
                messages.stream()
                        .map(
                                m ->
                                        new NodeEvent.Warned(
                                                new org.deconflict.warn.WarnEvent.MessageDue(m)))
                        .map(event -> Outbox.ordered(List.<NodeEvent>of(event)).getFirst())
                        .toArray(OutboxItem[]::new);
        journal.append(new Append(List.of(), List.of(items), List.of(), new TreeMap<>())).join();
    }

    private static Message message(String id, String channel) {
        return new Message(
                id,
                1,
                "run",
                1,
                "duty",
                "cell",
                channel,
                "1",
                "en",
                Purpose.WARNING,
                Reason.ALERT_RAISED,
                1,
                "d".repeat(64),
                "subject",
                "text",
                List.of());
    }

    private record Carrying(String name, Consumer<Message> work) implements Channel {
        @Override
        public Delivery send(Message message) {
            work.accept(message);
            return new Delivery.Accepted(Optional.empty());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Courier courier) {
        return Thread.ofPlatform().start(courier::run);
    }

    private static void end(Courier courier, Thread thread) throws InterruptedException {
        courier.close();
        thread.join();
    }
}
