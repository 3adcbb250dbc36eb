package org.deconflict.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deconflict.record.Entry;
import org.deconflict.record.Leaf;
import org.deconflict.record.MerkleTree;
import org.deconflict.record.Opening;
import org.deconflict.record.TreeHead;
import org.deconflict.store.JournalException.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every journal must do, whatever it is kept in.
abstract class JournalContract {
    private static final long NOON_US = 1_495_108_800_000_000L;

    private Journal journal;

    /// A journal that is empty the first time and holds what was committed at later times.
    abstract Journal open() throws Exception;

    @BeforeEach
    final void openFirst() throws Exception {
        journal = open();
    }

    @AfterEach
    final void closeLast() {
        journal.close();
    }

    @Test
    void a_new_journal_is_empty() {
        assertThat(journal.size()).isZero();
        assertThat(journal.entries(0)).isEmpty();
        assertThat(journal.find(0)).isEmpty();
        assertThat(journal.leaves(0, 0)).isEmpty();
        assertThat(journal.due(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(journal.nextDueUs()).isEmpty();
        assertThat(journal.findMeta("checkpoint")).isEmpty();
    }

    @Test
    void entries_take_consecutive_indexes_in_their_order() {
        Committed first = append(said("one"), said("two"));
        Committed second = append(said("three"));
        assertThat(first).isEqualTo(new Committed(0, 2));
        assertThat(second).isEqualTo(new Committed(2, 1));
        assertThat(journal.entries(0).map(StoredEntry::index)).containsExactly(0L, 1L, 2L);
        assertThat(texts(0)).containsExactly("one", "two", "three");
    }

    @Test
    void batches_appended_without_waiting_keep_their_order() {
        List<CompletableFuture<Committed>> futures =
                LongStream.range(0, 700)
                        .mapToObj(i -> journal.append(Append.of(said("n" + i))))
                        .toList();
        List<Long> firsts = futures.stream().map(f -> f.join().firstIndex()).toList();
        assertThat(firsts).containsExactlyElementsOf(LongStream.range(0, 700).boxed().toList());
        assertThat(texts(0))
                .containsExactlyElementsOf(
                        LongStream.range(0, 700).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void a_stored_leaf_is_opened_by_its_stored_opening() {
        append(said("one"));
        StoredEntry entry = journal.find(0).orElseThrow();
        assertThat(entry.kind()).isEqualTo("said");
        assertThat(entry.timeUs()).isEqualTo(NOON_US);
        assertThat(opening(entry).values()).containsEntry("text", "one");
        assertThat(opening(entry).check(Leaf.read(entry.leaf()))).isEmpty();
    }

    @Test
    void what_was_committed_is_there_after_opening_again() throws Exception {
        append(said("one"), said("two"));
        TreeHead before = head();
        reopen();
        assertThat(journal.size()).isEqualTo(2);
        assertThat(head()).isEqualTo(before);
        assertThat(append(said("three")).firstIndex()).isEqualTo(2);
    }

    @Test
    void a_batch_is_recorded_whole_or_not_at_all() {
        append(said("before"));
        Append bad =
                Append.of(said("lost"))
                        .withOutbox(List.of(message("m1", 5)))
                        .putMeta("zones", "lost")
                        .withChanges(List.of(new OutboxChange.Done("never there")));
        assertRefused(journal.append(bad), "never there", "was never in the outbox");
        assertThat(journal.size()).isEqualTo(1);
        assertThat(journal.pending()).isZero();
        assertThat(journal.findMeta("zones")).isEmpty();
        assertThat(append(said("after")).firstIndex()).isEqualTo(1);
    }

    @Test
    void a_refused_batch_leaves_its_neighbours_in_place() {
        List<CompletableFuture<Committed>> good = new ArrayList<>();
        List<CompletableFuture<Committed>> bad = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            good.add(journal.append(Append.of(said("good" + i))));
            bad.add(journal.append(Append.of(said("x"), said(Double.NaN))));
        }
        bad.forEach(future -> assertRefused(future, "entry 1 of a batch of 2", "cannot be sealed"));
        good.forEach(CompletableFuture::join);
        assertThat(journal.size()).isEqualTo(50);
        assertThat(texts(0)).hasSize(50).allMatch(text -> text.startsWith("good"));
    }

    @Test
    void many_threads_leave_no_gap_and_each_keeps_its_own_order() throws Exception {
        int threads = 8;
        int each = 60;
        long seed = 20_170_518L;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int number = t;
            SplittableRandom own = random.split();
            running.add(
                    Thread.ofVirtual()
                            .start(() -> appendMany(go, number, each, own.nextInt(1, 4))));
        }
        go.countDown();
        for (Thread thread : running) {
            thread.join();
        }
        List<String> all = texts(0);
        assertThat(journal.entries(0).map(StoredEntry::index))
                .containsExactlyElementsOf(LongStream.range(0, all.size()).boxed().toList());
        for (int t = 0; t < threads; t++) {
            String mark = t + "/";
            assertThat(all.stream().filter(text -> text.startsWith(mark)))
                    .isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)))
                    .hasSize(each);
        }
    }

    @Test
    void reading_begins_at_the_index_and_goes_over_page_borders() {
        int count = 3 * Pages.ENTRIES + 7;
        journal.append(
                        Append.of(
                                LongStream.range(0, count)
                                        .mapToObj(
                                                i ->
                                                        i % 300 == 0
                                                                ? entry("rare", "r" + i)
                                                                : said("n" + i))
                                        .toList()))
                .join();
        assertThat(journal.entries(250).map(StoredEntry::index))
                .containsExactlyElementsOf(LongStream.range(250, count).boxed().toList());
        assertThat(journal.entries("rare", 1).map(StoredEntry::index)).containsExactly(300L, 600L);
        assertThat(journal.entries(count)).isEmpty();
        Iterable<byte[]> leaves = journal.leaves(255, 600);
        assertThat(leaves).hasSize(345);
        assertThat(leaves).first().isEqualTo(journal.find(255).orElseThrow().leaf());
        assertThatThrownBy(() -> journal.leaves(0, count + 1))
                .hasMessageContaining("must lie within 0 to " + count);
    }

    @Test
    void messages_are_in_the_outbox_exactly_when_their_entries_are_in_the_journal() {
        journal.append(
                        Append.of(said("alert"))
                                .withOutbox(List.of(message("m1", 20), message("m2", 10))))
                .join();
        assertThat(journal.pending()).isEqualTo(2);
        assertThat(journal.nextDueUs()).hasValue(10);
        assertThat(due(9)).isEmpty();
        assertThat(due(10)).containsExactly("m2");
        assertThat(due(20)).containsExactly("m2", "m1");
        DueMessage first = journal.due(20, 1).getFirst();
        assertThat(first.attempts()).isZero();
        assertThat(first.item().channel()).isEqualTo("mail");
        assertThat(first.item().payload()).isEqualTo("hello m2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void messages_of_one_time_come_in_the_order_of_the_record() {
        for (String id : List.of("c", "a", "b")) {
            journal.append(Append.of(said(id)).withOutbox(List.of(message(id, 7)))).join();
        }
        assertThat(due(7)).containsExactly("c", "a", "b");
    }

    @Test
    void a_repeated_message_is_ignored_also_after_it_is_done() {
        journal.append(Append.of(said("a")).withOutbox(List.of(message("m1", 5), message("m1", 6))))
                .join();
        assertThat(due(9)).containsExactly("m1");
        journal.append(Append.ofChanges(List.of(new OutboxChange.Done("m1")))).join();
        journal.append(Append.of(said("b")).withOutbox(List.of(message("m1", 7)))).join();
        assertThat(journal.pending()).isZero();
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void a_message_waits_again_until_it_is_done_or_dead() {
        journal.append(Append.of(said("a")).withOutbox(List.of(message("m1", 5), message("m2", 5))))
                .join();
        journal.append(Append.ofChanges(List.of(new OutboxChange.Again("m1", 50, 3)))).join();
        assertThat(due(49)).containsExactly("m2");
        assertThat(journal.due(50, 9).getLast().attempts()).isEqualTo(3);
        journal.append(
                        Append.ofChanges(
                                List.of(new OutboxChange.Done("m1"), new OutboxChange.Dead("m2"))))
                .join();
        assertThat(journal.pending()).isZero();
        Committed late =
                journal.append(Append.ofChanges(List.of(new OutboxChange.Again("m1", 1, 1))))
                        .join();
        assertThat(late).isEqualTo(new Committed(1, 0));
        assertThat(due(99)).isEmpty();
    }

    @Test
    void the_outbox_outlives_opening_again() throws Exception {
        journal.append(Append.of(said("a")).withOutbox(List.of(message("m1", 5), message("m2", 5))))
                .join();
        journal.append(Append.ofChanges(List.of(new OutboxChange.Done("m1")))).join();
        reopen();
        assertThat(due(5)).containsExactly("m2");
    }

    @Test
    void a_value_by_name_is_replaced_with_its_batch() throws Exception {
        journal.append(Append.ofMeta("checkpoint", "1")).join();
        journal.append(Append.of(said("a")).putMeta("checkpoint", "2").putMeta("zones", "z"))
                .join();
        reopen();
        assertThat(journal.findMeta("checkpoint")).contains("2");
        assertThat(journal.findMeta("zones")).contains("z");
    }

    @Test
    void an_erased_field_is_gone_and_the_others_still_open_the_leaf() {
        append(entry("said", Map.of("text", "hello", "name", "A. Person")), said("next"));
        TreeHead before = head();
        Committed record = erase(new Erasure.OfField(0, "name"));
        StoredEntry entry = journal.find(0).orElseThrow();
        assertThat(opening(entry).values()).containsOnlyKeys("text");
        assertThat(opening(entry).check(Leaf.read(entry.leaf()))).isEmpty();
        assertThat(head(2)).isEqualTo(before);
        StoredEntry erased = journal.find(record.firstIndex()).orElseThrow();
        assertThat(erased.kind()).isEqualTo("erased");
        assertThat(opening(erased).values())
                .containsEntry("index", 0L)
                .containsEntry("field", "name")
                .containsEntry("reason", "asked");
    }

    @Test
    void an_erased_opening_leaves_the_leaf() {
        append(said("hello"));
        TreeHead before = head();
        erase(new Erasure.OfOpening(0));
        assertThat(journal.find(0).orElseThrow().opening()).isEmpty();
        assertThat(journal.entries(0)).hasSize(2);
        assertThat(head(1)).isEqualTo(before);
    }

    @Test
    void an_erasure_of_nothing_is_refused_and_records_nothing() {
        append(said("hello"));
        erase(new Erasure.OfOpening(0));
        assertRefused(eraseLater(new Erasure.OfOpening(0)), "entry 0", "erased before");
        assertRefused(eraseLater(new Erasure.OfField(1, "reason")), "entry 1", "stays");
        assertRefused(eraseLater(new Erasure.OfOpening(2)), "entry 2", "no such entry");
        append(said("more"));
        assertRefused(eraseLater(new Erasure.OfField(2, "name")), "entry 2", "no field name");
        assertThat(journal.size()).isEqualTo(3);
        assertThatThrownBy(() -> Append.of(entry("erased", "secretly")))
                .hasMessageContaining("erase(");
    }

    @Test
    void closing_records_what_was_accepted_and_refuses_what_comes_later() throws Exception {
        List<CompletableFuture<Committed>> futures =
                LongStream.range(0, 300)
                        .mapToObj(i -> journal.append(Append.of(said("n" + i))))
                        .toList();
        journal.close();
        assertThat(futures).allMatch(CompletableFuture::isDone);
        assertThat(futures.getLast().join().firstIndex()).isEqualTo(299);
        assertFails(Why.CLOSED, journal.append(Append.of(said("late"))), "is closed");
        reopen();
        assertThat(journal.size()).isEqualTo(300);
    }

    static Entry said(Object text) {
        return entry("said", text);
    }

    static Entry entry(String kind, Object text) {
        return entry(kind, Map.of("text", text, "actor", "watch officer"));
    }

    static Entry entry(String kind, Map<String, Object> fields) {
        return Entry.of(kind, NOON_US, fields);
    }

    static OutboxItem message(String id, long dueUs) {
        return new OutboxItem(id, "mail", dueUs, ("hello " + id).getBytes(StandardCharsets.UTF_8));
    }

    static void assertFails(Why why, CompletableFuture<Committed> future, String... says) {
        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.why()).isEqualTo(why))
                .message()
                .contains(says);
    }

    static Opening opening(StoredEntry entry) {
        return Opening.read(entry.opening().orElseThrow());
    }

    private static void assertRefused(CompletableFuture<Committed> future, String... says) {
        assertFails(Why.REFUSED, future, says);
    }

    private void appendMany(CountDownLatch go, int thread, int count, int batch) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < count; i += batch) {
            Stream<Entry> entries =
                    LongStream.range(i, Math.min(count, i + batch))
                            .mapToObj(n -> said(thread + "/" + n));
            journal.append(Append.of(entries.toList())).join();
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(text.indexOf('/') + 1));
    }

    private Committed append(Entry... entries) {
        return journal.append(Append.of(entries)).join();
    }

    private Committed erase(Erasure erasure) {
        return eraseLater(erasure).join();
    }

    private CompletableFuture<Committed> eraseLater(Erasure erasure) {
        return journal.erase(erasure, NOON_US, Map.of("actor", "liaison", "reason", "asked"));
    }

    private List<String> texts(long from) {
        return journal.entries(from)
                .map(entry -> String.valueOf(opening(entry).values().get("text")))
                .toList();
    }

    private List<String> due(long nowUs) {
        return journal.due(nowUs, 100).stream().map(due -> due.item().messageId()).toList();
    }

    private TreeHead head() {
        return head(journal.size());
    }

    private TreeHead head(long size) {
        return head(journal, size);
    }

    static TreeHead head(Journal journal, long size) {
        MerkleTree tree = new MerkleTree();
        journal.leaves(0, size).forEach(leaf -> tree.append(MerkleTree.leafHash(leaf)));
        return tree.head();
    }

    private void reopen() throws Exception {
        journal.close();
        journal = open();
    }
}
