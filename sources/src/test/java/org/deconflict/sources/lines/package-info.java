@NullMarked
package org.deconflict.sources.lines;

import org.jspecify.annotations.NullMarked;
