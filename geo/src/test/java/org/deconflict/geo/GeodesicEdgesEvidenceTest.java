package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The bounds of docs/maths/geodesic-edges.md hold on a sample.
final class GeodesicEdgesEvidenceTest {

    private final GeodesicEdgesEvidence evidence =
            new GeodesicEdgesEvidence(
                    Long.getLong("seed", 5), Integer.getInteger("samples", 20_000));

    private static void holds(String what, double found, double limit) {
        System.out.println(what + ": " + found + ", limit " + limit);
        assertThat(found).as(what).isLessThanOrEqualTo(limit);
    }

    @Test
    void no_chord_is_longer_than_its_bound() {
        holds("chord over its bound, m", evidence.chordExcessM(), 1e-7);
    }

    @Test
    void no_piece_leaves_its_bow() {
        holds("stray, share of the bow", evidence.bowShare(), 1);
    }

    @Test
    void the_latitude_at_a_longitude_is_on_the_edge() {
        holds("latitude off the edge, m", evidence.latitudeErrorM(), 1e-7);
    }

    @Test
    void the_foot_of_the_perpendicular_is_the_nearest_point() {
        holds("foot within 1 km, m", evidence.footErrorM(1_000), 3e-8);
        holds("foot within 5,000 km, m", evidence.footErrorM(5_000_000), 3e-8);
        holds("foot anywhere, m", evidence.footErrorM(20_000_000), 1e-6);
    }

    @Test
    void the_plane_of_the_mean_normal_keeps_its_bound_and_its_side() {
        holds("edge off the plane, share of its bound", evidence.planeShare(), 1);
        holds("wrong by the plane", evidence.wrongByPlane(), 0);
    }

    @Test
    void an_edge_runs_no_farther_north_than_its_bound() {
        holds("latitude beyond its bound, degrees", evidence.bulgeExcessDeg(), 0);
    }

    @Test
    void what_is_behind_an_end_is_nearest_to_it() {
        holds("nearer than the end, m", evidence.behindErrorM(), 0);
    }

    @Test
    void geographiclib_closes() {
        holds("direct after inverse, m", evidence.closureM(), 5e-8);
    }

    @Test
    void the_isometric_latitude_comes_back() {
        holds("isometric there and back, m", evidence.isometricErrorM(), 2e-8);
    }
}
