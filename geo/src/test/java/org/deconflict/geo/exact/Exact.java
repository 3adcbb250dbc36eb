package org.deconflict.geo.exact;

import java.util.function.LongConsumer;

/// Compares at millions of positions: `Exact [everywhere|clustered [POSITIONS [SEED [ZONES]]]]`; both in full
/// unless said. One result a line on standard output, progress each minute on standard error. Ends with 1 when any
/// verdict is wrong.
final class Exact {

    private static final long SEED = 20170518;

    private Exact() {}

    public static void main(String[] args) {
        String world = args.length > 0 ? args[0] : "";
        boolean wrong = false;
        switch (world) {
            case "" -> {
                wrong |= isWrong("everywhere", 10_000_000, SEED, 20_000);
                wrong |= isWrong("clustered", 1_000_000, SEED, 1_000_000);
            }
            case "everywhere" -> wrong = isWrong(args, 10_000_000, 20_000);
            case "clustered" -> wrong = isWrong(args, 1_000_000, 1_000_000);
            default -> {
                System.err.println("exact: no world " + world + "; everywhere or clustered");
                System.exit(2);
            }
        }
        System.exit(wrong ? 1 : 0);
    }

    private static boolean isWrong(String[] args, long positions, int zones) {
        return isWrong(
                args[0],
                args.length > 1 ? Long.parseLong(args[1]) : positions,
                args.length > 2 ? Long.parseLong(args[2]) : SEED,
                args.length > 3 ? Integer.parseInt(args[3]) : zones);
    }

    private static boolean isWrong(String name, long positions, long seed, int zones) {
        System.err.printf("exact: %s, %d zones, seed %d%n", name, zones, seed);
        long start = System.nanoTime();
        Comparison comparison = comparison(name, seed, zones);
        double built = (System.nanoTime() - start) / 1e9;
        Comparison.Result r = comparison.run(positions, new Minutes(positions));
        System.out.printf(
                "%s zones=%d seed=%d positions=%d hits=%d asked=%d referred=%d wrong=%d build_s=%.0f compare_s=%.0f%n",
                name,
                zones,
                seed,
                r.positions(),
                r.hits(),
                r.asked(),
                r.referred(),
                r.wrong(),
                built,
                (System.nanoTime() - start) / 1e9 - built);
        if (r.wrong() > 0) {
            System.out.println("first: " + r.first());
        }
        return r.wrong() > 0;
    }

    static Comparison comparison(String name, long seed, int zones) {
        World world =
                name.equals("clustered")
                        ? World.clustered(seed, zones)
                        : World.everywhere(seed, zones);
        return new Comparison(world, seed);
    }

    /// Says each minute how far it is.
    private static final class Minutes implements LongConsumer {
        private static final long MINUTE_NS = 60_000_000_000L;

        private final long most;
        private long next = System.nanoTime() + MINUTE_NS;

        Minutes(long most) {
            this.most = most;
        }

        @Override
        public void accept(long positions) {
            if (System.nanoTime() >= next) {
                next += MINUTE_NS;
                System.err.printf("exact: %d of %d positions%n", positions, most);
            }
        }
    }
}
