package org.deconflict.record;

/// The journal does not contain what the log has already signed: it is shorter than the published
/// checkpoint, or has another entry in the same place. Signing on would make a second history.
public final class RollbackRefused extends RuntimeException {
    RollbackRefused(String message) {
        super(message);
    }
}
