package org.deconflict.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The SQL of `entry` and `opening`, all but the inserts (see [EntryInserts]).
final class EntryTable {
    private static final String COUNT = "select count(*) from entry";

    private static final String NEXT = "select coalesce(max(idx) + 1, 0) from entry";

    private static final String FIND =
            """
            select e.idx, e.kind, e.time_us, e.leaf, o.opening
            from entry e left join opening o on o.idx = e.idx
            where e.idx = :from
            """;

    private static final String PAGE =
            """
            select e.idx, e.kind, e.time_us, e.leaf, o.opening
            from entry e left join opening o on o.idx = e.idx
            where e.idx >= :from and e.idx < :to
            order by e.idx limit :limit
            """;

    private static final String PAGE_OF_KIND =
            """
            select e.idx, e.kind, e.time_us, e.leaf, o.opening
            from entry e left join opening o on o.idx = e.idx
            where e.kind = :kind and e.idx >= :from and e.idx < :to
            order by e.idx limit :limit
            """;

    private static final String PAGE_OF_LEAVES =
            """
            select idx, kind, time_us, leaf, null as opening
            from entry
            where idx >= :from and idx < :to
            order by idx limit :limit
            """;

    private static final String REPLACE_OPENING =
            "update opening set opening = :opening where idx = :index";

    private static final String DELETE_OPENING = "delete from opening where idx = :index";

    private EntryTable() {}

    static long count(Handle handle) {
        return handle.createQuery(COUNT).mapTo(Long.class).one();
    }

    static long nextIndex(Handle handle) {
        return handle.createQuery(NEXT).mapTo(Long.class).one();
    }

    static Optional<StoredEntry> find(Handle handle, long index) {
        return handle.createQuery(FIND).bind("from", index).map(EntryTable::row).findOne();
    }

    static List<StoredEntry> page(Handle handle, Span span, int limit) {
        return page(handle, PAGE, span, limit);
    }

    static List<StoredEntry> pageOfKind(Handle handle, String kind, Span span, int limit) {
        return handle.createQuery(PAGE_OF_KIND)
                .bind("kind", kind)
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("limit", limit)
                .map(EntryTable::row)
                .list();
    }

    /// As [#page], without the openings.
    static List<StoredEntry> pageOfLeaves(Handle handle, Span span, int limit) {
        return page(handle, PAGE_OF_LEAVES, span, limit);
    }

    static void replaceOpening(Handle handle, long index, byte[] opening) {
        handle.createUpdate(REPLACE_OPENING)
                .bind("opening", opening)
                .bind("index", index)
                .execute();
    }

    static void deleteOpening(Handle handle, long index) {
        handle.createUpdate(DELETE_OPENING).bind("index", index).execute();
    }

    private static List<StoredEntry> page(Handle handle, String sql, Span span, int limit) {
        return handle.createQuery(sql)
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("limit", limit)
                .map(EntryTable::row)
                .list();
    }

    private static StoredEntry row(ResultSet row, StatementContext context) throws SQLException {
        return new StoredEntry(
                row.getLong("idx"),
                row.getString("kind"),
                row.getLong("time_us"),
                row.getBytes("leaf"),
                Optional.ofNullable(row.getBytes("opening")));
    }
}
