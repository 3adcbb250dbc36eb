package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deconflict.model.Fix;
import org.deconflict.store.Append;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineTest {

    private static final int INSIDE = Append.MAX_ITEMS + 100;

    @TempDir Path dir;

    /// One commit of the journal holds at most [Append#MAX_ITEMS].
    @Test
    void a_zone_that_ends_round_thousands_of_tracks_is_told_of_each() throws Exception {
        try (Rig rig = Rig.withoutLadders(dir)) {
            Line line = rig.assembly.open();
            List<Fix> fixes = new ArrayList<>();
            for (int i = 0; i < INSIDE; i++) {
                fixes.add(Rig.fix(String.format(Locale.ROOT, "t-%05d", i), Rig.START_US, i % 900));
            }
            line.onFixes(List.of(FixBatch.of("test", fixes)), Rig.START_US);
            long before = rig.journal.size();
            line.onZoneGone("disc", Rig.START_US + 1_000_000);
            assertThat(rig.journal.size() - before).isGreaterThan(Append.MAX_ITEMS);
            assertThat(rig.alerts()).hasSize(2 * INSIDE);
        }
    }
}
