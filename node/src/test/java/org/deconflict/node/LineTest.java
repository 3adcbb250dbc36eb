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

    private static final int INSIDE = 4_200;

    @TempDir Path dir;

    /// Were all said in one commit, a zone round more tracks than [Append#MAX_ITEMS] could never end, and
    /// the node never start again.
    @Test
    void a_zone_that_ends_round_thousands_of_tracks_is_told_of_each() throws Exception {
        try (Rig rig = Rig.withoutLadders(dir)) {
            Line line = rig.assembly.open();
            List<Fix> fixes = new ArrayList<>();
            for (int i = 0; i < INSIDE; i++) {
                fixes.add(Rig.fix(String.format(Locale.ROOT, "t-%05d", i), Rig.START_US, i % 900));
            }
            line.onFixes(List.of(FixBatch.of("test", fixes)), Rig.START_US);
            line.onZoneGone("disc", Rig.START_US + 1_000_000);
            assertThat(rig.journal.largest()).isLessThan(INSIDE).isLessThan(Append.MAX_ITEMS);
            assertThat(rig.alerts()).hasSize(2 * INSIDE);
        }
    }
}
