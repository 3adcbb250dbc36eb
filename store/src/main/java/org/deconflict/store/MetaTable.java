package org.deconflict.store;

import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// The SQL of `meta`.
final class MetaTable {
    private static final String PUT =
            """
            insert into meta (name, value) values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """;

    private static final String FIND = "select value from meta where name = :name";

    private MetaTable() {}

    static void put(Handle handle, SortedMap<String, String> values) {
        values.forEach(
                (name, value) -> {
                    try (Update update = handle.createUpdate(PUT)) {
                        update.bind("name", name).bind("value", value).execute();
                    }
                });
    }

    static Optional<String> find(Handle handle, String name) {
        return handle.createQuery(FIND).bind("name", name).mapTo(String.class).findOne();
    }
}
