package org.deconflict.record;

/// Bytes that are not what their format says, with the place inside them. The file they came from
/// is named by whoever read it.
public final class MalformedRecord extends IllegalArgumentException {
    /// A sentence such as `line 3: the root is not canonical base64`.
    public MalformedRecord(String message) {
        super(message);
    }

    /// As above, with the failure underneath.
    public MalformedRecord(String message, Throwable cause) {
        super(message, cause);
    }

    /// The sentence; never empty.
    String sentence() {
        String message = getMessage();
        return message == null ? "malformed" : message;
    }
}
