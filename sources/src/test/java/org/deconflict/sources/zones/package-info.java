@NullMarked
package org.deconflict.sources.zones;

import org.jspecify.annotations.NullMarked;
