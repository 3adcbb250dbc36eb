package org.deconflict.watch;

import org.deconflict.model.Level;

/// An approach that is open: the alert that said it last, what that told, when it has the entry, and how loud.
record Approach(String id, Mark mark, long nominalUs, Level level) {}
