package org.deconflict.bench;

import java.util.List;

/// How much time a run may take: about five minutes for everything, or about one.
enum Budget {
    USUAL,
    QUICK;

    int pick(int usual, int quick) {
        return this == QUICK ? quick : usual;
    }

    <T> List<T> pick(List<T> usual, List<T> quick) {
        return this == QUICK ? quick : usual;
    }
}
