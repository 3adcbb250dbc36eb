package org.deconflict.sources.lines;

import java.io.IOException;

/// An input of which nothing can be read: wrong header, unknown format. The message is one line that
/// says what, where and what to do; a command ends with exit 2.
public final class UnreadableInput extends IOException {

    private static final long serialVersionUID = 1L;

    /// Refuses with a message of one line.
    public UnreadableInput(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
