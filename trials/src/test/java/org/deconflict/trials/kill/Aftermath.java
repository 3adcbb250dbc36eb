package org.deconflict.trials.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deconflict.model.Fix;
import org.deconflict.node.NodeEvent;
import org.deconflict.node.Plain;
import org.deconflict.record.Checkpoint;
import org.deconflict.record.MerkleTree;
import org.deconflict.record.Opening;
import org.deconflict.record.Report;
import org.deconflict.record.SecureSalts;
import org.deconflict.record.SignedNote;
import org.deconflict.record.TreeHead;
import org.deconflict.record.Verify;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Message;
import org.deconflict.warn.WarnEvent;

/// Reads the folder of a node that was killed and ended in order, and lists everything that does not
/// hold. Empty means that nothing promised was lost.
final class Aftermath {

    private static final int SHOWN = 5;

    private final Path dir;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, Message> ordered = new TreeMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final MerkleTree tree = new MerkleTree();
    private final Map<Long, TreeHead> heads = new HashMap<>();
    private final Recomputed recomputed;
    private long entries;
    private int repeats;

    private Aftermath(Path dir) {
        this.dir = dir;
        this.recomputed = new Recomputed(dir.resolve("node"));
    }

    /// What does not hold in this folder, and in the checkpoints that were seen before each kill.
    static List<String> problems(Path dir, List<Path> checkpoints) throws IOException {
        var aftermath = new Aftermath(dir);
        aftermath.read(sizes(checkpoints));
        aftermath.promises();
        aftermath.messages();
        aftermath.ladders();
        aftermath.record(checkpoints);
        aftermath.problems.addAll(aftermath.recomputed.differences());
        aftermath.tell();
        return aftermath.problems;
    }

    private static Set<Long> sizes(List<Path> checkpoints) throws IOException {
        Set<Long> sizes = new HashSet<>();
        for (Path checkpoint : checkpoints) {
            sizes.add(head(checkpoint).size());
        }
        return sizes;
    }

    private void read(Set<Long> sizes) throws IOException {
        Path database = dir.resolve("node/journal.db");
        try (var journal = SqliteJournal.open(database, new SecureSalts());
                Stream<StoredEntry> all = journal.entries(0)) {
            for (StoredEntry stored : (Iterable<StoredEntry>) all::iterator) {
                if (stored.index() != entries) {
                    problems.add("entry " + entries + " is followed by " + stored.index());
                }
                entries = stored.index() + 1;
                tree.append(MerkleTree.leafHash(stored.leaf()));
                if (sizes.contains(tree.size())) {
                    heads.put(tree.size(), tree.head());
                }
                entry(stored);
            }
            if (journal.pending() > 0) {
                problems.add(journal.pending() + " messages still wait");
            }
        }
    }

    private void entry(StoredEntry stored) throws IOException {
        Map<String, ?> fields = Opening.read(stored.opening().orElseThrow()).values();
        if (fields.get("text") instanceof String text) {
            texts.add(text);
        }
        NodeEvent event = Plain.event(stored);
        if (event instanceof NodeEvent.Warned(WarnEvent.MessageDue(Message message))) {
            order(message);
        }
        for (Fix fix : recomputed.on(event, fields)) {
            heard.add(Load.key(fix));
        }
    }

    private void order(Message message) {
        if (ordered.put(message.id(), message) != null) {
            problems.add("message " + message.id() + " was ordered twice");
        }
        long counter = counters.merge(message.role() + " by " + message.channel(), 1L, Long::sum);
        if (counter != message.counter()) {
            problems.add(
                    "message %s to %s by %s is number %d, must be %d"
                            .formatted(
                                    message.id(),
                                    message.role(),
                                    message.channel(),
                                    message.counter(),
                                    counter));
        }
    }

    private void promises() throws IOException {
        List<String> lost = new ArrayList<>();
        for (String line : Written.lines(dir.resolve("safe-fixes"))) {
            for (String fix : line.split(" ", -1)) {
                if (!heard.contains(fix)) {
                    lost.add(fix);
                }
            }
        }
        add("fixes were said to be safe and are in no segment that the journal names", lost);
        List<String> answers = new ArrayList<>(Written.lines(dir.resolve("safe-answers")));
        answers.removeAll(texts);
        add("answers were said to be recorded and are not in the journal", answers);
        add("pieces of work were refused", Written.lines(dir.resolve("refused")));
    }

    private void messages() throws IOException {
        Map<String, String> sent = new HashMap<>();
        for (String line : Written.lines(dir.resolve("sent"))) {
            String id = line.substring(0, line.indexOf(' '));
            String before = sent.putIfAbsent(id, line);
            if (before != null) {
                repeats++;
                if (!before.equals(line)) {
                    problems.add("message " + id + " was repeated with other words");
                }
            }
        }
        Set<String> unsent = new HashSet<>(ordered.keySet());
        unsent.removeAll(sent.keySet());
        add("messages were ordered and reached no channel", unsent);
        Set<String> unordered = new HashSet<>(sent.keySet());
        unordered.removeAll(ordered.keySet());
        add("messages were sent that are not in the record", unordered);
    }

    private void ladders() {
        for (LadderView view : recomputed.ladders()) {
            if (view.outcome().isEmpty()) {
                problems.add("ladder " + view.run() + " is open, deadline " + view.deadline());
            }
        }
    }

    private void record(List<Path> checkpoints) throws IOException {
        Path record = dir.resolve("node/record");
        TreeHead published = head(record.resolve("checkpoint"));
        if (!published.equals(tree.head())) {
            problems.add("the checkpoint is " + published + ", the journal gives " + tree.head());
        }
        for (Path seen : checkpoints) {
            TreeHead head = head(seen);
            if (!head.equals(heads.get(head.size()))) {
                problems.add(seen + " signed " + head + ", the journal gives another root");
            }
        }
        Report report = Verify.folder(record, Optional.empty());
        if (!report.holds()) {
            problems.add("verify: " + report.toText());
        }
    }

    private static TreeHead head(Path checkpoint) throws IOException {
        return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(checkpoint)).text()).head();
    }

    private void add(String what, java.util.Collection<String> which) {
        if (!which.isEmpty()) {
            problems.add(which.size() + " " + what + ": " + which.stream().limit(SHOWN).toList());
        }
    }

    private void tell() throws IOException {
        System.out.printf(
                "aftermath: entries=%d fixes=%d promised_batches=%d promised_answers=%d alerts=%d"
                        + " messages=%d repeats=%d ladders=%d checkpoints=%d problems=%d%n",
                entries,
                heard.size(),
                Written.lines(dir.resolve("safe-fixes")).size(),
                Written.lines(dir.resolve("safe-answers")).size(),
                recomputed.alerts(),
                ordered.size(),
                repeats,
                recomputed.ladders().size(),
                heads.size(),
                problems.size());
    }
}
