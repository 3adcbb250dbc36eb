package org.deconflict.watch;

import org.deconflict.watch.Teller.Cause;

/// A fix that was just put into its track's history, and whom to tell what comes of it.
record Heard(Track track, int index, Cause cause, Teller teller) {}
