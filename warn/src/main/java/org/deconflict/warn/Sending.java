package org.deconflict.warn;

/// A message about to be written: of which run, to whom, what for, why, and about which alert.
record Sending(Run run, Asked to, Purpose purpose, Reason reason, Cause about) {}
