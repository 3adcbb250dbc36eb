package org.deconflict.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that gives the replies it was told to, by the first word of a command.
///
/// `GREETING`, `EHLO`, `MAIL`, `RCPT`, `DATA` and `END` (the dot) have usual replies unless told
/// otherwise; [#SILENCE] says nothing more, [#DRIP] sends one byte now and then and never a line end.
final class ScriptedSmtp implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String DRIP = "drip";

    final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final Map<String, String> replies;
    private final @Nullable SSLContext tls;
    private final boolean fromFirstByte;

    ScriptedSmtp(Map<String, String> replies) {
        this(replies, null);
    }

    /// One that can show a certificate after STARTTLS.
    ScriptedSmtp(Map<String, String> replies, @Nullable SSLContext tls) {
        this(replies, tls, false);
    }

    /// One that speaks TLS from the first byte.
    static ScriptedSmtp encrypted(Map<String, String> replies, SSLContext tls) {
        return new ScriptedSmtp(replies, tls, true);
    }

    private ScriptedSmtp(
            Map<String, String> replies, @Nullable SSLContext tls, boolean fromFirstByte) {
        this.replies = replies;
        this.tls = tls;
        this.fromFirstByte = fromFirstByte;
        try {
            listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void talk(Socket plain) {
        try {
            Socket line = fromFirstByte ? encrypted(plain) : plain;
            BufferedReader in = reader(line);
            say(line, "GREETING", "220 scripted");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                commands.add(command);
                String word = command.replaceFirst(" .*", "");
                switch (word) {
                    case "EHLO" -> say(line, word, "250-scripted\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(line, word, "354 go on");
                        if (reply(word, "354").startsWith("354")) {
                            for (String text = in.readLine();
                                    !".".equals(text);
                                    text = in.readLine()) {
                                if (text == null) {
                                    return;
                                }
                            }
                            say(line, "END", "250 2.0.0 queued as Q-1");
                        }
                    }
                    case "STARTTLS" -> {
                        say(line, word, "220 go on");
                        line = encrypted(plain);
                        in = reader(line);
                    }
                    default -> say(line, word, "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client went away, or the test is over.
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        if (tls == null) {
            throw new IOException("no certificate");
        }
        SSLSocket line =
                (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port(), true);
        line.setUseClientMode(false);
        return line;
    }

    private void say(Socket line, String word, String usual)
            throws IOException, InterruptedException {
        String reply = reply(word, usual);
        if (reply.equals(SILENCE)) {
            Thread.sleep(60_000);
        }
        while (reply.equals(DRIP)) {
            line.getOutputStream().write('2');
            line.getOutputStream().flush();
            Thread.sleep(20);
        }
        line.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
        line.getOutputStream().flush();
    }

    private String reply(String word, String usual) {
        return replies.getOrDefault(word, usual);
    }

    private static BufferedReader reader(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), UTF_8));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
