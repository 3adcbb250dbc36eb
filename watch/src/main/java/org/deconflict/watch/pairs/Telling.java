package org.deconflict.watch.pairs;

import java.util.function.Consumer;
import org.deconflict.model.Alert;

/// When something became known, and whom to tell what comes of it.
record Telling(long heardAtUs, Consumer<Alert> out) {}
