@NullMarked
package org.deconflict.sources.csv;

import org.jspecify.annotations.NullMarked;
