package org.deconflict.node;

import org.slf4j.LoggerFactory;

/// One line for the operator of the machine; nothing that the record needs is only here.
final class Log {

    private Log() {}

    static void warn(String where, Throwable what) {
        LoggerFactory.getLogger("org.deconflict." + where).warn("{}", what.toString());
    }

    static void info(String where, String what) {
        LoggerFactory.getLogger("org.deconflict." + where).info("{}", what);
    }
}
