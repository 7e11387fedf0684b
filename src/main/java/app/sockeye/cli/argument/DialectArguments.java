package app.sockeye.cli.argument;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.registry.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What is spoken on top of WebSocket. */
public final class DialectArguments {
    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description =
                    "What is spoken on top of WebSocket, such as socketio or mqtt; auto recognises it, and off keeps"
                            + " Sockeye from answering by itself. With any but off, each line has packets: what the message says.")
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
        Optional<DialectChoice> choice = Optional.ofNullable(dialect).map(DialectChoice::read);
        choice.filter(chosen -> chosen.kind() == DialectChoice.Kind.CERTAIN
                        && Dialects.of(chosen.key()).isEmpty())
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "There is no dialect " + unknown.key() + ". There are: auto, off, "
                                    + Dialects.ALL.stream().map(Dialect::key).collect(Collectors.joining(", ")) + ".");
                });
        return choice;
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
