package org.deconflict.watch;

import java.util.Optional;
import org.deconflict.model.Zone;

/// A silence that was said: with which alert, of which zone, and since when nothing was heard.
record Silence(String id, Optional<Zone> zone, long lastHeardUs) {}
