package org.deconflict.bench;

import java.util.List;

/// How much a run may do: whether it is a quick one, and the numbers of zones in ascending order.
record Budget(boolean quick, List<Integer> zones) {

    int pick(int usual, int inQuick) {
        return quick ? inQuick : usual;
    }

    <T> List<T> pick(List<T> usual, List<T> inQuick) {
        return quick ? inQuick : usual;
    }
}
