package org.deconflict.geo;

import java.util.function.IntFunction;

/// A binary tree of balls round things in their order: leaves out what is surely too far.
///
/// Kept in floats, 32 bytes a thing; each ball is rounded outward, so rounding leaves nothing out.
final class Balls {

    /// In metres from an origin of the maker's choice.
    record Ball(Ecef centre, double radiusM) {

        /// The smallest ball round two balls.
        Ball with(Ball o) {
            double apart = centre.distanceM(o.centre);
            double radius =
                    Math.max(Math.max(radiusM, o.radiusM), (apart + radiusM + o.radiusM) / 2);
            double share = apart == 0 ? 0 : Math.clamp((radius - radiusM) / apart, 0.0, 1.0);
            Ecef c = centre.towards(o.centre, share);
            return new Ball(
                    c, Math.max(c.distanceM(centre) + radiusM, c.distanceM(o.centre) + o.radiusM));
        }

        /// As floats can hold it, with a hair for the rounding of distances.
        private Ball rounded() {
            Ecef c = centre.rounded();
            double radius = (radiusM + c.distanceM(centre)) * (1 + 1e-12);
            return new Ball(c, Math.nextUp((float) radius));
        }
    }

    /// Who looks, from where and how far, in the maker's frame.
    interface Look {
        Ecef from();

        /// Nothing farther than this is looked at; may shrink on the way.
        double withinM();

        void at(int thing);
    }

    private final int things;

    /// x, y, z and radius: of thing i at `things` + i, of things [from, to) at the middle of that range,
    /// which is the middle of no other.
    private final float[] nodes;

    Balls(int things, IntFunction<Ball> ball) {
        this.things = things;
        this.nodes = new float[8 * things];
        build(0, things, ball);
    }

    private Ball build(int from, int to, IntFunction<Ball> ball) {
        Ball made;
        if (to - from == 1) {
            made = ball.apply(from).rounded();
        } else {
            int mid = (from + to) >>> 1;
            made = build(from, mid, ball).with(build(mid, to, ball)).rounded();
        }
        int at = node(from, to);
        nodes[at] = (float) made.centre.x();
        nodes[at + 1] = (float) made.centre.y();
        nodes[at + 2] = (float) made.centre.z();
        nodes[at + 3] = (float) made.radiusM;
        return made;
    }

    private int node(int from, int to) {
        return 4 * (to - from == 1 ? things + from : (from + to) >>> 1);
    }

    /// The ball round everything.
    Ball root() {
        int at = node(0, things);
        return new Ball(new Ecef(nodes[at], nodes[at + 1], nodes[at + 2]), nodes[at + 3]);
    }

    /// Shows the look everything that may be within its reach, the nearer half first.
    void search(Look look) {
        visit(leastM(look.from(), 0, things), 0, things, look);
    }

    private void visit(double leastM, int from, int to, Look look) {
        if (leastM > look.withinM()) {
            return;
        }
        if (to - from == 1) {
            look.at(from);
            return;
        }
        int half = (from + to) >>> 1;
        double a = leastM(look.from(), from, half);
        double b = leastM(look.from(), half, to);
        if (a <= b) {
            visit(a, from, half, look);
            visit(b, half, to, look);
        } else {
            visit(b, half, to, look);
            visit(a, from, half, look);
        }
    }

    /// Nothing in the ball is nearer than this.
    private double leastM(Ecef p, int from, int to) {
        int at = node(from, to);
        double dx = nodes[at] - p.x();
        double dy = nodes[at + 1] - p.y();
        double dz = nodes[at + 2] - p.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - nodes[at + 3];
    }
}
