package org.deconflict.warn;

/// What was last heard of the line from us to a role over a channel.
public enum LineState {
    DEAD,
    UP
}
