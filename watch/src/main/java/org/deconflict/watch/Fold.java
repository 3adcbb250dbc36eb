package org.deconflict.watch;

import java.util.function.Consumer;

/// A question that is answered fix by fix in order of time: what is known after each, and what is found.
///
/// Pure: the state after a step depends on the state before and on the fixes up to that step, never
/// on the order in which they arrived. States are compared with `equals`.
interface Fold<S> {

    /// What is known before the first fix; also what a track has that never came near.
    S start();

    /// What is known after fix `index` of the history.
    S step(S before, History fixes, int index, Consumer<Mark> found);

    /// What is found when the clock shows `highUs` and no further fix was heard.
    void tail(S last, History fixes, long highUs, Consumer<Mark> found);

    /// Whether nothing after a step that led to this state can depend on a change at `changedUs`,
    /// if the state itself is as it was.
    boolean apart(S state, long stepUs, long changedUs);
}
