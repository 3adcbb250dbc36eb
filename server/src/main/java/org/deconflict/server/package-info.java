/// What does the node tell and take over HTTP? The API, live events, and one plain page.
///
/// [Server] holds the table of routes, which is the flow: each route is one short class that turns a
/// request into a call of [org.deconflict.node.EmbeddedNode] and answers only when what follows from
/// it is recorded. Every error is a problem of RFC 9457 ([Problem]). Until sign-in exists the
/// server listens on loopback only, and takes no request that a foreign web page sent ([Loopback]).
///
/// Enter at: [Server].
/// Threads: a virtual thread a request; nothing here is shared but counters and the node itself.
/// Limits: named where they stand; sizes of bodies, headers, streams and tables are bounded.
/// Sources: RFC 9110, 9457, WHATWG HTML (server-sent events), c2sp.org/tlog-tiles, OpenMetrics 1.0.
@NullMarked
package org.deconflict.server;

import org.jspecify.annotations.NullMarked;
