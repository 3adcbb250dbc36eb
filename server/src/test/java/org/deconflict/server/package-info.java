@NullMarked
package org.deconflict.server;

import org.jspecify.annotations.NullMarked;
