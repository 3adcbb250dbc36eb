package org.deconflict.watch;

import org.deconflict.model.Level;

/// An approach that is open: what the newest fix shows of it, and what was said of it last.
///
/// `mark` is of the newest fix; `id`, `nominalUs` and `level` are those of the last alert.
record Approach(String id, Mark mark, long nominalUs, Level level) {

    /// The same approach, seen again, with nothing to say of it.
    Approach heardAgain(Mark newest) {
        return new Approach(id, newest, nominalUs, level);
    }
}
