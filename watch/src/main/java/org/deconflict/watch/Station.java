package org.deconflict.watch;

/// What all parts of a watch share: rules, zones, the clock, and the question of where a track goes.
record Station(WatchRules rules, ZoneField field, Agenda agenda, Nearing nearing) {}
