/// Every job of Deconflict from a shell.
///
/// One class a command. Standard output carries data only; progress and summaries go to standard
/// error. A command ends with 0 when done, 1 when the check it makes failed, 2 for wrong usage or
/// input that cannot be used, with one line that says what, where and what to do.
///
/// Enter at: [Main], then any command.
/// Threads: the main thread; `run` and `demo` start a node.
/// Limits: those of what each command calls.
@NullMarked
package org.deconflict.cli;

import org.jspecify.annotations.NullMarked;
