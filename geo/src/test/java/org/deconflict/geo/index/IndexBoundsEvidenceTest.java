package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deconflict.geo.EdgeKind;
import org.junit.jupiter.api.Test;

/// The bounds of docs/maths/index.md hold on a sample.
final class IndexBoundsEvidenceTest {

    private final IndexBoundsEvidence evidence =
            new IndexBoundsEvidence(Long.getLong("seed", 5), Integer.getInteger("samples", 50_000));

    private static void holds(String what, double found, double limit) {
        System.out.println(what + ": " + found + ", limit " + limit);
        assertThat(found).as(what).isLessThanOrEqualTo(limit);
    }

    @Test
    void points_in_space_are_as_stated() {
        holds("point off, m", evidence.spotErrorM(), 1e-8);
    }

    @Test
    void chords_stay_in_their_brackets() {
        holds("chord off its bracket, to 60 km, m", evidence.outsideBracketM(0.1, 60_000), 5e-8);
        holds("to 1,000 km, m", evidence.outsideBracketM(60_000, 1_000_000), 5e-8);
        holds("to 10,000 km, m", evidence.outsideBracketM(1_000_000, 10_000_000), 5e-8);
    }

    @Test
    void pieces_keep_to_their_bands() {
        holds("stray, share of the bound", evidence.strayShare(), 0.9);
    }

    @Test
    void lines_keep_to_the_planes_of_their_walls() {
        for (EdgeKind kind : List.of(EdgeKind.GEODESIC, EdgeKind.RHUMB, EdgeKind.PLANAR)) {
            holds("off the plane, share of the band, " + kind, evidence.wallShare(kind), 1);
        }
    }

    @Test
    void positions_lie_in_their_units() {
        holds("position off its unit", evidence.offUnit(), 1e-3);
    }

    @Test
    void cells_reach_no_farther_than_they_say() {
        holds("position beyond its cell's reach, m", evidence.beyondReachM(), 0);
    }
}
