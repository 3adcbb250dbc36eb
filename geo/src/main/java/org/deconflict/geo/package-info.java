/// Where is it?
@NullMarked
package org.deconflict.geo;

import org.jspecify.annotations.NullMarked;
