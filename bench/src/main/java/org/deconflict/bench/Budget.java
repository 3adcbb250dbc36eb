package org.deconflict.bench;

/// How much time a run may take: about five minutes for everything, or about one.
enum Budget {
    USUAL,
    QUICK;

    int pick(int usual, int quick) {
        return this == QUICK ? quick : usual;
    }

    String pick(String usual, String quick) {
        return this == QUICK ? quick : usual;
    }
}
