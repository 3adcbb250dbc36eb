package org.deconflict.watch;

import org.deconflict.model.Level;

/// An approach that is open: what was said of it last.
record Approach(String id, Mark mark, long nominalUs, Level level) {}
