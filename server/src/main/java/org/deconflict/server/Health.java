package org.deconflict.server;

import io.javalin.http.Context;

/// Whether the process lives, and whether the node can record.
record Health(LiveNode node) {

    /// Answers as long as the process does.
    void alive(Context ctx) {
        ctx.result("alive\n");
    }

    /// Answers 503 with the reason while nothing can be recorded.
    void ready(Context ctx) {
        String trouble = node.now().trouble();
        if (node.now().feeds().ended()) {
            throw Problem.busy("the node has ended");
        }
        if (!trouble.isEmpty()) {
            throw Problem.busy(trouble);
        }
        ctx.result("ready\n");
    }
}
