package org.deconflict.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Where the line's thread is, looked at every few milliseconds: shares of wall time by stage.
///
/// The innermost frame that a stage knows decides; what several questions of `watch` use, such as a
/// passage through an outline, has no stage of its own and counts for the question that asked. While the line waits for the journal, the
/// journal's writer is looked at instead, since the line does nothing else until it answers. Shares of
/// a stage below 1 % mean nothing. Looking takes place where the thread can be stopped, which moves
/// samples within a stage, hardly from one to another.
/// Threads: one of its own; counts are read after [#close].
final class Samples implements AutoCloseable {

    private static final long EVERY_US = 3_000;
    private static final String WAITING = "waiting for fixes";
    private static final String JOURNAL = "journal, hand-over";

    /// What tells a stage: the beginning of class and method of a frame.
    static final SequencedMap<String, String> LINE_STAGES = lineStages();

    private static final SequencedMap<String, String> WRITER_STAGES = writerStages();

    private final Thread line;
    private final Thread writer;
    private final Thread self;
    private final Map<String, Long> counts = new TreeMap<>();
    private volatile boolean closed;
    private volatile boolean paused;

    /// Begins to look at the threads of these names.
    Samples() {
        this.line = named("line");
        this.writer = named("journal-writer");
        this.self = Thread.ofPlatform().name("samples").daemon().start(this::run);
    }

    private static SequencedMap<String, String> lineStages() {
        SequencedMap<String, String> stages = new LinkedHashMap<>();
        stages.put("org.deconflict.node.Segments.force", "segment, force to the disk");
        stages.put("org.deconflict.node.Segments", "segment, digest and write");
        stages.put("org.deconflict.node.FixBytes", "segment, batch to bytes");
        stages.put("org.deconflict.watch.Nearing", "watch, approach");
        stages.put("org.deconflict.watch.Inside", "watch, inside and crossing");
        stages.put("org.deconflict.watch.Plausible", "watch, plausible");
        stages.put("org.deconflict.watch.GoneQuiet", "watch, silence");
        stages.put("org.deconflict.watch.pairs", "watch, encounters");
        stages.put("org.deconflict.watch.ByIndex", "watch, which zones to ask");
        stages.put("org.deconflict.watch.Watch.", "watch, the rest");
        stages.put("org.deconflict.warn", "ladders");
        stages.put("org.deconflict.node.EventCodec", "events to entries");
        stages.put("org.deconflict.node.Outbox", "events to entries");
        stages.put("org.deconflict.node.Feeds", "feeds");
        stages.put("org.deconflict.node.Line.commit", JOURNAL);
        stages.put("org.deconflict.node.Line", "line, the rest");
        stages.put("org.deconflict.node.Inbox", WAITING);
        return stages;
    }

    private static SequencedMap<String, String> writerStages() {
        SequencedMap<String, String> stages = new LinkedHashMap<>();
        stages.put("org.deconflict.record", "journal, sealing");
        stages.put("org.deconflict.store.EntryInserts", "journal, inserts of entries");
        stages.put("org.deconflict.store.OutboxTable", "journal, outbox");
        stages.put("org.deconflict.store.WriteSession.commit", "journal, commit to the disk");
        stages.put("org.deconflict.store.WriteSession", "journal, the rest");
        return stages;
    }

    /// Percent of the samples by stage, those in which the line had nothing to do left out.
    Map<String, Double> percent() {
        double busy = counts.values().stream().mapToLong(n -> n).sum() - idle();
        Map<String, Double> percent = new TreeMap<>();
        counts.forEach(
                (stage, count) -> {
                    if (!stage.equals(WAITING)) {
                        percent.put(stage, 100 * count / busy);
                    }
                });
        return percent;
    }

    /// Does not count until [#resume].
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    @Override
    public void close() {
        closed = true;
        try {
            self.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long idle() {
        return counts.getOrDefault(WAITING, 0L);
    }

    private void run() {
        while (!closed) {
            String stage = stage(line.getStackTrace(), LINE_STAGES, WAITING);
            if (stage.equals(JOURNAL)) {
                stage = stage(writer.getStackTrace(), WRITER_STAGES, JOURNAL);
            }
            if (!paused) {
                counts.merge(stage, 1L, Long::sum);
            }
            try {
                TimeUnit.MICROSECONDS.sleep(EVERY_US);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// The stage of the innermost frame that has one.
    static String stage(
            StackTraceElement[] stack, SequencedMap<String, String> stages, String otherwise) {
        for (StackTraceElement frame : stack) {
            String at = frame.getClassName() + "." + frame.getMethodName();
            for (Map.Entry<String, String> stage : stages.entrySet()) {
                if (at.startsWith(stage.getKey())) {
                    return stage.getValue();
                }
            }
        }
        return otherwise;
    }

    private static Thread named(String name) {
        List<Thread> found =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(t -> t.getName().equals(name))
                        .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    found.size() + " threads are named " + name + ", must be one");
        }
        return found.getFirst();
    }
}
