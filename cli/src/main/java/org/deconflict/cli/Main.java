package org.deconflict.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.logging.LogManager;
import org.deconflict.node.BadInput;
import org.deconflict.record.MalformedRecord;
import org.deconflict.record.RollbackRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `deconflict`: names the jobs and turns what goes wrong into one line and an exit code.
@Command(
        name = "deconflict",
        description = "Keep apart, warn in time, prove it.",
        mixinStandardHelpOptions = true,
        version = "deconflict 0.1 (not for operational use before an independent review)",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            InsideCommand.class,
            WatchCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            ProofCommand.class
        })
public final class Main {

    /// The check that was asked for failed.
    static final int FAILED = 1;

    /// Wrong usage, or input that cannot be used.
    static final int UNUSABLE = 2;

    /// A fault of ours.
    private static final int FAULT = 3;

    /// Runs a command and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        quietLibraries();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Main())
                .setErr(err)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Main::onUsage)
                .setExecutionExceptionHandler(Main::onFailure)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    /// Libraries say what they do; on standard error that hides what we say.
    private static void quietLibraries() {
        try (InputStream in = Main.class.getResourceAsStream("logging.properties")) {
            if (in != null) {
                LogManager.getLogManager().readConfiguration(in);
            }
        } catch (IOException e) {
            System.err.println(
                    "deconflict: the settings of the log cannot be read: " + e.getMessage());
        }
    }

    private static int onUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unknown && command.getParent() == null) {
            command.getErr()
                    .println(
                            "deconflict: there is no command '"
                                    + unknown.getUnmatched().getFirst()
                                    + "'; commands are "
                                    + String.join(", ", command.getSubcommands().keySet()));
            return UNUSABLE;
        }
        command.getErr()
                .println(
                        "deconflict: "
                                + e.getMessage()
                                + "; see "
                                + command.getCommandSpec().qualifiedName()
                                + " --help");
        return UNUSABLE;
    }

    private static int onFailure(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (e) {
            case DataOut.NobodyReads enough -> {
                return 0;
            }
            case UncheckedIOException io -> {
                return onFailure(Objects.requireNonNull(io.getCause()), command, parsed);
            }
            case BadInput bad -> err.println("deconflict: " + bad.getMessage());
            case NoSuchFileException no ->
                    err.println("deconflict: " + no.getFile() + " is not there");
            case AccessDeniedException no ->
                    err.println("deconflict: " + no.getFile() + " may not be read");
            case FileAlreadyExistsException there ->
                    err.println(
                            "deconflict: " + there.getFile() + " is there already; name another");
            case FileSystemException file ->
                    err.println("deconflict: " + file.getFile() + ": " + reason(file));
            case RollbackRefused back -> err.println("deconflict: " + back.getMessage());
            case MalformedRecord bad -> err.println("deconflict: " + bad.getMessage());
            case IOException io -> err.println("deconflict: " + io.getMessage());
            default -> {
                err.println("deconflict: a fault of the program, please report it: " + e);
                e.printStackTrace(err);
                return FAULT;
            }
        }
        return UNUSABLE;
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
