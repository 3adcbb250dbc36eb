@NullMarked
package org.deconflict.cli;

import org.jspecify.annotations.NullMarked;
