package org.deconflict.store;

/// A message that waits and is due, with how often it was tried.
public record DueMessage(OutboxItem item, int attempts) {}
