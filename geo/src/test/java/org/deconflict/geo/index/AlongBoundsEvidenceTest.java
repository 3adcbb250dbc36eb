package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The bounds of docs/maths/ahead.md hold on a sample.
final class AlongBoundsEvidenceTest {

    private final AlongBoundsEvidence evidence =
            new AlongBoundsEvidence(Long.getLong("seed", 5), Integer.getInteger("samples", 50_000));

    private static void holds(String what, double found, double limit) {
        System.out.println(what + ": " + found + ", limit " + limit);
        assertThat(found).as(what).isLessThanOrEqualTo(limit);
    }

    @Test
    void a_way_is_where_geographiclib_has_it() {
        evidence.wayErrors(1, 400_000);
        holds("way off in space, m", evidence.spaceM, Way.ERROR_M);
        holds("way off on the plate, units east", evidence.eastUnits, 0.4);
        holds("units north", evidence.northUnits, 0.4);
    }

    @Test
    void a_long_way_is_where_geographiclib_has_it() {
        evidence.wayErrors(400_000, 20_000_000);
        holds("long way off in space, share of the bound", evidence.spaceShareLater, 1);
        holds("long way off on the plate, units east", evidence.eastUnits, 0.4);
        holds("units north", evidence.northUnits, 0.4);
    }

    @Test
    void chords_are_those_of_the_curvature_midway() {
        holds("chord off to 100 km, share of the bound", evidence.chordShare(1, 100_000), 1);
        holds("to 1,000 km", evidence.chordShare(100_000, 1_000_000), 1);
    }

    @Test
    void geodesics_keep_to_their_planes() {
        holds("plane off to 10 km, share of the bound", evidence.planeShare(1, 10_000), 1);
        holds("to 100 km", evidence.planeShare(10_000, 110_000), 1);
    }
}
