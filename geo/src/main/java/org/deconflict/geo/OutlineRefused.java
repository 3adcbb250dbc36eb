package org.deconflict.geo;

/// A shape that cannot be checked, refused when it is made. The message says what, where and the likely slip.
public final class OutlineRefused extends IllegalArgumentException {

    OutlineRefused(String message) {
        super(message);
    }
}
