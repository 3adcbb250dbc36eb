package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Path;

/// A scenario played on a whole node, at a speed that people can follow.
///
/// The node listens like any other; people may answer beside those that the scenario plays.
public final class Demonstration implements AutoCloseable {

    private final ScenarioFolder scenario;
    private final Player player;
    private final EmbeddedNode node;
    private final LiveStage stage;

    private Demonstration(ScenarioFolder scenario, Player player, EmbeddedNode node, double speed) {
        this.scenario = scenario;
        this.player = player;
        this.node = node;
        this.stage = new LiveStage(node, speed);
    }

    /// Starts the node in a folder that holds nothing yet.
    public static Demonstration start(ScenarioFolder scenario, Path dir, double speed)
            throws IOException {
        Clock clock = Clock.scaled(scenario.startUs(), speed);
        var player = new Player(scenario);
        EmbeddedNode node =
                EmbeddedNode.start(Replay.settings(scenario, player, clock, dir), clock);
        return new Demonstration(scenario, player, node, speed);
    }

    /// The scenario that is played.
    public ScenarioFolder scenario() {
        return scenario;
    }

    /// The node that it is played on.
    public EmbeddedNode node() {
        return node;
    }

    /// Plays to the end: the last row came, everybody did what was written, no deadline is open.
    public void play() throws InterruptedException {
        player.play(stage);
        for (long untilUs = stage.lastDeadlineUs();
                untilUs > Long.MIN_VALUE;
                untilUs = stage.lastDeadlineUs()) {
            stage.advance(Math.min(untilUs, stage.nowUs() + stage.stepUs()));
            player.play(stage);
        }
    }

    @Override
    public void close() throws IOException {
        node.close();
    }
}
