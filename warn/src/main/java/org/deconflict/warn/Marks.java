package org.deconflict.warn;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.model.Names;

/// What every message of a station bears: whether it is a drill, whether it is a reconstruction, and
/// the origin of the record in which it stands.
public record Marks(boolean drill, boolean reconstruction, String origin) {

    public Marks {
        Names.check("origin", origin);
    }

    /// The marks as words: `drill`, `reconstruction`, or none.
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (drill) {
            words.add("drill");
        }
        if (reconstruction) {
            words.add("reconstruction");
        }
        return List.copyOf(words);
    }
}
