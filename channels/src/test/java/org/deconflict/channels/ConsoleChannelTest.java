package org.deconflict.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest extends ChannelContract {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Override
    Channel working() {
        return new ConsoleChannel(new PrintStream(screen, true, UTF_8));
    }

    @Override
    Channel deadEnd() {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("reader gone");
                    }
                };
        return new ConsoleChannel(new PrintStream(broken, true, UTF_8));
    }

    @Override
    String address() {
        return "desk";
    }

    @Override
    List<Received> received() {
        List<Received> all = new ArrayList<>();
        for (String block : screen.toString(UTF_8).split("\n\n", -1)) {
            if (block.isEmpty()) {
                continue;
            }
            String text =
                    block.lines()
                            .filter(line -> line.startsWith("| "))
                            .map(line -> line.substring(2))
                            .collect(Collectors.joining("\n"));
            all.add(
                    new Received(
                            field(block, "message").replaceFirst(" at .*", ""),
                            field(block, "subject"),
                            text));
        }
        return all;
    }

    private static String field(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Test
    void marks_come_first() {
        working()
                .send(Messages.marked("m-1", "desk", "s", "t", List.of("drill", "reconstruction")));

        assertThat(screen.toString(UTF_8))
                .startsWith("[DRILL] [RECONSTRUCTION]\nmessage m-1 at 2017-");
    }

    @Test
    void control_characters_are_shown_and_do_not_act() {
        working()
                .send(
                        Messages.message(
                                "m-1",
                                "desk",
                                "two\nlines",
                                "clear \u001b[2J bell\u0007 c1 \u009b over \u202e end \u007f cr\rx"));

        assertThat(screen.toString(UTF_8))
                .contains("subject two␊lines\n")
                .contains("| clear ␛[2J bell␇ c1 <U+009B> over <U+202E> end ␡ cr␍x\n");
    }

    @Test
    void no_text_can_pass_for_another_message() {
        working()
                .send(
                        Messages.message(
                                "m-1", "desk", "s", "x\n\nmessage m-2 at noon\nsubject lie"));

        assertThat(screen.toString(UTF_8).lines().filter(line -> line.startsWith("message ")))
                .hasSize(1);
    }

    @Test
    void a_writer_that_fails_once_may_be_tried_again() {
        Appendable broken =
                new Appendable() {
                    @Override
                    public Appendable append(CharSequence text) throws IOException {
                        throw new IOException("disk full");
                    }

                    @Override
                    public Appendable append(CharSequence text, int start, int end)
                            throws IOException {
                        throw new IOException("disk full");
                    }

                    @Override
                    public Appendable append(char c) throws IOException {
                        throw new IOException("disk full");
                    }
                };

        assertThat(new ConsoleChannel(broken).send(Messages.english("m-1", "desk")))
                .isEqualTo(new Delivery.Failed("console: IOException: disk full", true));
    }
}
