package org.deconflict.warn;

import java.util.List;

/// A role that a rung asks, and how it came to be asked.
///
/// `via` is the word of the ladder: the role's id, `owner`, `intermediaries`, `standing`, or
/// `undeclared` where `owner` found no declared party. `channels` are those with an address, in order.
public record Asked(String role, String party, String via, List<String> channels) {

    /// `owner` of a track that no party has declared.
    public static final String UNDECLARED = "undeclared";

    public Asked {
        channels = List.copyOf(channels);
    }
}
