package org.deconflict.channels;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.deconflict.model.Times;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// The duty desk's own screen: one readable block a message, its marks first.
///
/// Letters of every script are written in their logical order, so that the terminal can lay them out;
/// control characters are shown and never act, and a bar begins each line of the text, so that no
/// text can pass for the head of another message. Threads: any; blocks are never interleaved.
///
/// A [PrintStream] must write UTF-8 (`new PrintStream(out, true, UTF_8)`); others lose letters silently.
public final class ConsoleChannel implements Channel {

    private final Appendable out;

    /// A channel onto the stream, file or builder given, which nobody else writes to meanwhile.
    public ConsoleChannel(Appendable out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "console";
    }

    /// Accepted once the block is written. A [PrintStream] that has failed once stays failed: no retry.
    @Override
    public synchronized Delivery send(Message message) {
        try {
            out.append(block(message));
            if (out instanceof PrintStream stream && stream.checkError()) {
                return new Delivery.Failed(
                        "console: the stream reports an error, and will until a restart; is its"
                                + " reader gone or the disk full?",
                        false);
            }
            return new Delivery.Accepted(Optional.empty());
        } catch (IOException | RuntimeException e) {
            return new Delivery.Failed("console: " + Deadline.said(e), true);
        }
    }

    private static String block(Message m) {
        StringBuilder out = new StringBuilder(256 + m.text().length());
        if (!m.marks().isEmpty()) {
            out.append(
                            Visible.block(
                                    "["
                                            + String.join("] [", m.marks()).toUpperCase(Locale.ROOT)
                                            + "]"))
                    .append('\n');
        }
        line(out, "message", m.id() + " at " + Times.format(m.timeUs()));
        line(
                out,
                "to",
                m.role() + " of " + m.party() + ", " + m.address() + ", in " + m.language());
        line(
                out,
                "because",
                m.purpose().word()
                        + ", "
                        + m.reason().word()
                        + ", run "
                        + m.run()
                        + " rung "
                        + m.rung());
        line(
                out,
                "bound",
                "counter " + m.counter() + ", code " + m.code() + ", digest " + m.digest());
        line(out, "subject", m.subject());
        Visible.block(m.text()).lines().forEach(text -> out.append("| ").append(text).append('\n'));
        return out.append('\n').toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(String.format("%-8s", name))
                .append(Visible.line(value, Integer.MAX_VALUE))
                .append('\n');
    }
}
