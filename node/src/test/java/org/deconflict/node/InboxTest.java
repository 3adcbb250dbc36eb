package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InboxTest {

    private static final int LINE_ENDS_WITHIN_S = 30;

    @TempDir Path dir;
    private Rig rig;
    private Inbox inbox;
    private Thread thread;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.on(dir);
        inbox =
                new Inbox(
                        rig.assembly::open,
                        rig.assembly::picture,
                        rig.clock,
                        new WatchTime.OfClock());
        thread = Thread.ofPlatform().unstarted(this::run);
    }

    @AfterEach
    void close() throws Exception {
        end();
        rig.close();
    }

    @Test
    void a_full_disk_refuses_with_the_reason_and_loses_nothing_acknowledged() throws Exception {
        thread.start();
        take(Rig.fix("a", Rig.START_US, 5_000)).get();
        rig.journal.failAfter(0);
        var refused = take(Rig.fix("a", Rig.START_US + 1_000_000, 4_000));
        assertThatThrownBy(refused::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("cannot record at the moment: " + FailingJournal.REASON);
        while (inbox.trouble().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(inbox.trouble()).contains(FailingJournal.REASON);
        assertThat(take(Rig.fix("b", Rig.START_US, 0))).isCompletedExceptionally();
        rig.journal.makeRoom();
        while (!inbox.trouble().isEmpty()) {
            Thread.sleep(5);
        }
        take(Rig.fix("c", Rig.START_US, 0)).get();
        end();
        assertThat(rig.alerts()).extracting(Alert::kind).containsExactly(AlertKind.FOUND_INSIDE);
        assertThat(rig.events().stream().filter(e -> e instanceof NodeEvent.FixesTaken)).hasSize(2);
    }

    @Test
    void closing_while_the_disk_is_full_answers_everybody() throws Exception {
        thread.start();
        rig.journal.failAfter(0);
        assertThat(take(Rig.fix("a", Rig.START_US, 0)).handle((n, e) -> e).get()).isNotNull();
        inbox.close();
        thread.join(TimeUnit.SECONDS.toMillis(LINE_ENDS_WITHIN_S));
        assertThat(thread.isAlive()).isFalse();
        assertThat(take(Rig.fix("a", Rig.START_US, 0))).isCompletedExceptionally();
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void a_full_inbox_makes_the_caller_wait_and_then_refuses() throws Exception {
        List<CompletableFuture<?>> promises = new ArrayList<>();
        for (int i = 0; i < Inbox.CAPACITY; i++) {
            promises.add(inbox.put(new Command.Look(new CompletableFuture<>())).done());
        }
        assertThat(inbox.waiting()).isEqualTo(Inbox.CAPACITY);
        var beyond = inbox.put(new Command.Look(new CompletableFuture<>())).done();
        assertThatThrownBy(beyond::get)
                .hasMessageContaining("the node is busy: 10000 commands wait");
        assertThat(promises).noneMatch(CompletableFuture::isDone);
        var waiting = new CompletableFuture<Picture>();
        Thread caller = Thread.ofPlatform().start(() -> inbox.put(new Command.Look(waiting)));
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        thread.start();
        assertThat(waiting.get().entries()).isPositive();
        CompletableFuture.allOf(promises.toArray(CompletableFuture<?>[]::new)).get();
    }

    @Test
    void words_that_cannot_be_recorded_are_refused_before_they_reach_the_line() {
        String half = "half \ud83d";
        assertThatThrownBy(() -> say(half)).hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> say("x".repeat(WellFormed.LONGEST + 1)))
                .hasMessageContaining("at most 8000");
        assertThatThrownBy(
                        () -> new Command.Hear(new Receipt.Voicemail("m", half), Inbox.promise()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Intake.refusal(Rig.fix(half, Rig.START_US, 0), Rig.START_US)).isPresent();
    }

    @Test
    void a_batch_that_is_too_large_is_refused_alone() throws Exception {
        Fix fix = Rig.fix("a", Rig.START_US, 5_000);
        List<Fix> many = java.util.Collections.nCopies(FixBytes.MAX_FIXES + 1, fix);
        assertThatThrownBy(() -> FixBatch.of("test", many))
                .hasMessageContaining("at most 100000; send it in parts");
        thread.start();
        take(fix).get();
    }

    private static void say(String text) {
        var answer = new Answer("run", "duty", "me", Answer.Says.ACKNOWLEDGE, "digest", text);
        assertThat(new Command.Say(answer, Inbox.promise())).isNotNull();
    }

    private CompletableFuture<?> take(Fix fix) {
        return inbox.put(new Command.Take(FixBatch.of("test", List.of(fix)))).done();
    }

    private void run() {
        try {
            inbox.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        inbox.close();
        thread.join(TimeUnit.SECONDS.toMillis(LINE_ENDS_WITHIN_S));
    }
}
