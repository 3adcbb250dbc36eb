package org.deconflict.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// The SQL of `outbox`. A row stays for ever, so that a repeated id is known; its payload goes when
/// the message is done or dead.
final class OutboxTable {
    private static final String INSERT =
            """
            insert into outbox (message_id, ordinal, channel, due_us, payload)
            values (:id, (select coalesce(max(ordinal) + 1, 0) from outbox), :channel, :due, :payload)
            on conflict (message_id) do nothing
            """;

    private static final String FINISH =
            """
            update outbox set state = :state, payload = null
            where message_id = :id and state = 'waiting'
            """;

    private static final String POSTPONE =
            """
            update outbox set due_us = :due, attempts = :attempts
            where message_id = :id and state = 'waiting'
            """;

    private static final String KNOWN = "select count(*) from outbox where message_id = :id";

    private static final String DUE =
            """
            select message_id, channel, due_us, attempts, payload from outbox
            where state = 'waiting' and due_us <= :now
            order by due_us, ordinal limit :limit
            """;

    private static final String NEXT_DUE =
            "select due_us from outbox where state = 'waiting' order by due_us limit 1";

    private static final String PENDING = "select count(*) from outbox where state = 'waiting'";

    private OutboxTable() {}

    static void add(Handle handle, List<OutboxItem> items) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (OutboxItem item : items) {
                batch.bind("id", item.messageId())
                        .bind("channel", item.channel())
                        .bind("due", item.dueUs())
                        .bind("payload", item.payload())
                        .add();
            }
            batch.execute();
        }
    }

    /// Refuses a change of a message that the outbox never held.
    static void change(Handle handle, OutboxChange change) {
        int changed =
                switch (change) {
                    case OutboxChange.Done(String id) -> finish(handle, id, "done");
                    case OutboxChange.Dead(String id) -> finish(handle, id, "dead");
                    case OutboxChange.Again(String id, long nextUs, int attempts) ->
                            postpone(handle, id, nextUs, attempts);
                };
        if (changed == 0 && !isKnown(handle, change.messageId())) {
            throw new JournalException(
                    JournalException.Why.REFUSED,
                    "message %s: was never in the outbox, so it cannot become %s; is its id right?"
                            .formatted(change.messageId(), change));
        }
    }

    static List<DueMessage> due(Handle handle, long nowUs, int limit) {
        return handle.createQuery(DUE)
                .bind("now", nowUs)
                .bind("limit", limit)
                .map(OutboxTable::row)
                .list();
    }

    static OptionalLong nextDueUs(Handle handle) {
        return handle.createQuery(NEXT_DUE).mapTo(Long.class).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    static long pending(Handle handle) {
        return handle.createQuery(PENDING).mapTo(Long.class).one();
    }

    private static int finish(Handle handle, String id, String state) {
        try (Update update = handle.createUpdate(FINISH)) {
            return update.bind("id", id).bind("state", state).execute();
        }
    }

    private static int postpone(Handle handle, String id, long dueUs, int attempts) {
        try (Update update = handle.createUpdate(POSTPONE)) {
            return update.bind("id", id).bind("due", dueUs).bind("attempts", attempts).execute();
        }
    }

    private static boolean isKnown(Handle handle, String id) {
        return handle.createQuery(KNOWN).bind("id", id).mapTo(Long.class).one() > 0;
    }

    private static DueMessage row(ResultSet row, StatementContext context) throws SQLException {
        OutboxItem item =
                new OutboxItem(
                        row.getString("message_id"),
                        row.getString("channel"),
                        row.getLong("due_us"),
                        row.getBytes("payload"));
        return new DueMessage(item, row.getInt("attempts"));
    }
}
