package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.cli.output.Console;
import app.sockeye.files.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Runs a command in this JVM with given input and keeps what it prints. */
public final class CommandLineTester {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final int status;
    public final String out;
    public final String err;

    private CommandLineTester(int status, String out, String err) {
        this.status = status;
        this.out = out;
        this.err = err;
    }

    public static CommandLineTester run(String input, String... arguments) {
        return runWith(Path.of("no sessions"), input, arguments);
    }

    /** @param sessions where the kept sessions lie */
    static CommandLineTester runWith(Path sessions, String input, String... arguments) {
        return run(input, console -> Sockeye.run(console, sessions, arguments));
    }

    /** @param folders where all is saved */
    static CommandLineTester runIn(Folders folders, String input, String... arguments) {
        return run(input, console -> Sockeye.run(console, folders, arguments));
    }

    private static CommandLineTester run(String input, ToIntFunction<Console> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, new PrintStream(err, true, UTF_8));
        int status = command.applyAsInt(console);
        return new CommandLineTester(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Each line of the output as JSON. */
    public List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
