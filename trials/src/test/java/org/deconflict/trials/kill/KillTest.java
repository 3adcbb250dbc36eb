package org.deconflict.trials.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deconflict.trials.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {

    private static final int KILLS = 20;

    @TempDir Path dir;

    @Test
    void what_was_said_to_be_safe_survives_every_kill() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill: seed " + seed + ", set -Dkill.seed to repeat its moments");
        var lives = new Lives(dir, Project.resource("kill"), seed);
        assertThat(lives.killed(KILLS)).as("seed " + seed).isEmpty();
    }
}
