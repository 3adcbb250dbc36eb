package org.deconflict.watch;

import java.util.Optional;

/// Where a track is going, and where it enters the outline that is asked about, if that is known already and decides.
record Ahead(Motion motion, Optional<Bracket> entry) {}
