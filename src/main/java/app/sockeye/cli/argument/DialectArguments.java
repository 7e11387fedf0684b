package app.sockeye.cli.argument;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.script.ScriptProblem;
import app.sockeye.script.ScriptProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What is spoken on top of WebSocket. */
public final class DialectArguments {
    private static final String SCRIPT = ".js";

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description =
                    "What is spoken on top of WebSocket, such as socketio or mqtt, or the file of a script that reads"
                            + " and writes it, such as chat.js; auto recognises it, and off keeps Sockeye from answering by itself."
                            + " With any but off, each line has packets: what the message says.")
    private String dialect;

    @Option(
            names = "--leave-out",
            paramLabel = "DUTY",
            description =
                    "Don't send by itself what keeps the connection alive, such as pong or pingreq, to see how the"
                            + " server takes it. May be given again.")
    private List<String> leftOut = List.of();

    /** Which dialect was chosen; empty without the option. */
    public Optional<DialectChoice> choice() {
        if (isFile()) {
            return Optional.of(DialectChoice.of(OwnDialect.KEY));
        }
        Optional<DialectChoice> choice = Optional.ofNullable(dialect).map(DialectChoice::read);
        choice.filter(chosen -> chosen.kind() == DialectChoice.Kind.CERTAIN
                        && !chosen.key().equals(OwnDialect.KEY)
                        && Dialects.of(chosen.key()).isEmpty())
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "There is no dialect " + unknown.key() + ". There are: auto, off, the file of a script, "
                                    + Dialects.ALL.stream().map(Dialect::key).collect(Collectors.joining(", ")) + ".");
                });
        return choice;
    }

    private boolean isFile() {
        return dialect != null && dialect.endsWith(SCRIPT);
    }

    /**
     * The script that was given as a file, loaded; empty for none.
     *
     * @throws IllegalArgumentException with a sentence, where it can't be read or loaded
     */
    public Optional<OwnDialect> own() {
        if (!isFile()) {
            return Optional.empty();
        }
        try {
            byte[] source = RegularFile.read(Path.of(dialect), ScriptProgram.LONGEST_SOURCE);
            OwnDialect own = OwnDialect.load(new String(source, StandardCharsets.UTF_8), new QuickJsEngine());
            if (own.isStopped()) {
                String problem = own.problem().map(ScriptProblem::sentence).orElse("");
                throw new IllegalArgumentException("The script " + dialect + " can't be used: " + problem);
            }
            return Optional.of(own);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("The script " + dialect + " can't be read. " + Reason.sentence(e));
        }
    }

    /** The duties that are not done. */
    public Set<String> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** Whether packets are told. */
    public boolean tellsPackets() {
        return choice().filter(chosen -> chosen.kind() != DialectChoice.Kind.OFF)
                .isPresent();
    }
}
