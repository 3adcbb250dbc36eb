package org.deconflict.node;

/// Input that cannot be used; the message says what, where and what to do, and a shell ends with 2.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// With the sentence for the person who gave the input.
    public BadInput(String message) {
        super(message);
    }
}
