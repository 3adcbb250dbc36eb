/// Where is it kept? The journal: one gapless order of entries on a disk, the messages that wait to
/// be sent, and a few values by name, in SQL.
///
/// How: one writer thread drains a bounded queue and commits all that waits in one transaction; a
/// future completes only after the commit. The bytes that are hashed into the log are stored as
/// they are and never changed; plaintext and salts lie in a table of their own and can be erased.
///
/// Enter at: `Journal` (the port), `SqliteJournal` (one file on this machine), `Append` (what goes
/// in together).
///
/// Threads: a journal may be used by any thread. Dependents of its futures run on the writer's
/// thread unless they are asynchronous.
///
/// Limits: one process a journal; 10,000 entries and messages an append; 1,048,576 bytes a message.
/// An erasure reaches neither backups nor copies that others hold.
///
/// Sources: docs/decisions/0004-journal.md, 0005-order-of-a-batch.md; docs/formats/journal.md;
/// sqlite.org/wal.html.
@NullMarked
package org.deconflict.store;

import org.jspecify.annotations.NullMarked;
