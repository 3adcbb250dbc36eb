package org.deconflict.warn;

import java.util.Optional;

/// What became of handing a message to a channel.
public sealed interface Delivery {

    /// Taken, with the carrier's own reference where it gives one. Not yet a sign that it arrived.
    record Accepted(Optional<String> reference) implements Delivery {}

    /// Not taken; `retry` says that the same channel may take it later.
    record Failed(String why, boolean retry) implements Delivery {}
}
