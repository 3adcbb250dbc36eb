@org.jspecify.annotations.NullMarked
package org.deconflict.warn;
