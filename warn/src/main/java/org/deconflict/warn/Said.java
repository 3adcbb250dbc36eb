package org.deconflict.warn;

/// An answer that counted: who said what, on which rung, about which digest.
public record Said(
        String role,
        String party,
        String actor,
        Answer.Says says,
        int rung,
        String digest,
        long timeUs,
        String text) {}
