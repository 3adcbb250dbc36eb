package org.deconflict.watch;

/// A mark, and the id of the alert that told it last.
record Said(Mark mark, String id) {}
