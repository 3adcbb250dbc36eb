@NullMarked
package org.deconflict.sources;

import org.jspecify.annotations.NullMarked;
