@NullMarked
package org.deconflict.sources.nmea;

import org.jspecify.annotations.NullMarked;
