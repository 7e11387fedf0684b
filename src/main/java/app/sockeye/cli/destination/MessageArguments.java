package app.sockeye.cli.destination;

import app.sockeye.cli.output.Console;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.Sendable;
import app.sockeye.message.Violation;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.profile.message.SavedMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to send, in the order of the arguments. */
public final class MessageArguments {
    @ArgGroup(multiplicity = "1..*", heading = "%nWhat to send, in this order:%n")
    private List<One> messages = new ArrayList<>();

    @Option(
            names = "--fragment",
            paramLabel = "BYTES",
            description = "Split each message into fragments of so many bytes of payload.")
    private Integer fragment;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "Send the JSON of --json as a binary message in this format: msgpack, cbor, bson, smile,"
                    + " 'Price in trade.proto', 'avro in trade.avsc'.")
    private String as;

    @Option(
            names = "--raw",
            description = "Send messages literally: templates such as $${uuid} in them are not resolved.")
    private boolean raw;

    /** One thing to send. */
    static final class One {
        @Option(names = "--text", paramLabel = "TEXT", required = true, description = "A text message.")
        private String text;

        @Option(
                names = "--json",
                paramLabel = "JSON",
                required = true,
                description = "A text message that must be JSON.")
        private String json;

        @Option(names = "--hex", paramLabel = "HEX", required = true, description = "A binary message, in hexadecimal.")
        private String hex;

        @Option(
                names = "--base64",
                paramLabel = "BASE64",
                required = true,
                description = "A binary message, in Base64.")
        private String base64;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                required = true,
                description = "A file as one binary message; of any size.")
        private Path file;

        @Option(
                names = "--message",
                paramLabel = "NAME",
                required = true,
                description = "A message saved in the connection, its folders or the workspace.")
        private String saved;

        @Option(
                names = "--ping",
                paramLabel = "TEXT",
                arity = "0..1",
                fallbackValue = "",
                required = true,
                description = "A ping, with a payload or without.")
        private String ping;

        @Option(
                names = "--close",
                paramLabel = "CODE[:REASON]",
                required = true,
                description = "Close with this code instead of 1000.")
        private String close;

        @Option(
                names = "--violation",
                paramLabel = "NAME",
                required = true,
                description = "Frames that break a rule on purpose, such as \"Unmasked frame\"; an unknown name lists"
                        + " all.")
        private String violation;

        @Option(
                names = "--form",
                paramLabel = "FORM",
                required = true,
                description = "A packet of the dialect by the name of its form, such as event, publish or subscribe; an"
                        + " unknown name lists all.")
        private String form;

        @Option(
                names = "--event",
                paramLabel = "NAME",
                required = true,
                description = "The same as --form event --set event=NAME.")
        private String event;

        @Option(
                names = "--set",
                paramLabel = "INPUT=VALUE",
                required = true,
                description = "Fills an input of the form before it, such as topic=orders or args.0='{\"a\":1}'.")
        private String input;

        private Optional<WrittenMessage> written() {
            return text != null
                    ? Optional.of(new WrittenMessage(Format.TEXT, text))
                    : json != null
                            ? Optional.of(new WrittenMessage(Format.JSON, json))
                            : hex != null
                                    ? Optional.of(new WrittenMessage(Format.HEX, hex))
                                    : base64 != null
                                            ? Optional.of(new WrittenMessage(Format.BASE64, base64))
                                            : Optional.ofNullable(file)
                                                    .map(path -> new WrittenMessage(Format.FILE, path.toString()));
        }
    }

    /** Whether a saved message is among them. */
    public boolean needWorkspace() {
        return messages.stream().anyMatch(one -> one.saved != null);
    }

    /**
     * What to send.
     *
     * @param console told which other connections a saved message is for
     * @throws IllegalArgumentException with a sentence, where an argument is wrong
     */
    public List<MessageToSend> messages(ConnectTarget target, Console console) {
        if (fragment != null && (fragment < 1 || fragment > Fragmentation.MOST_BYTES)) {
            throw new IllegalArgumentException("--fragment takes 1 to " + Fragmentation.MOST_BYTES + " bytes.");
        }
        if (as != null && messages.stream().allMatch(one -> one.json == null)) {
            throw new IllegalArgumentException("--as says in which format --json is sent: add --json.");
        }
        Optional<ChosenFormat> format = as == null
                ? Optional.empty()
                : Optional.of(AsArgument.of(as, target.around().folder()));
        List<MessageToSend> all = new ArrayList<>();
        Optional<FormArguments> form = Optional.empty();
        for (One one : messages) {
            if (one.input != null) {
                form.orElseThrow(() -> new IllegalArgumentException("--set comes behind --form or --event."))
                        .set(one.input);
                continue;
            }
            form.ifPresent(filled -> all.add(MessageToSend.of(filled.message())));
            form = Optional.empty();
            if (one.form != null || one.event != null) {
                form = Optional.of(FormArguments.of(target, one.form, one.event, !raw));
            } else {
                all.add(
                        one.saved == null
                                ? MessageToSend.of(sendable(one, format))
                                : saved(one.saved, target, console));
            }
        }
        form.ifPresent(filled -> all.add(MessageToSend.of(filled.message())));
        return all;
    }

    private Sendable sendable(One one, Optional<ChosenFormat> format) {
        if (one.close != null) {
            String[] parts = one.close.split(":", 2);
            return new ControlDraft(ControlKind.CLOSE, "", false, parts[0], parts.length < 2 ? "" : parts[1]);
        } else if (one.ping != null) {
            return ControlDraft.ping(one.ping);
        } else if (one.violation != null) {
            return violation(one.violation);
        }
        WrittenMessage written = one.written().orElseThrow();
        return asSaid(
                format.isPresent() && written.format() == Format.JSON
                        ? WrittenMessage.json(written.body(), format.get())
                        : written);
    }

    private WrittenMessage asSaid(WrittenMessage message) {
        WrittenMessage split = fragment == null ? message : message.withFragmentation(Fragmentation.every(fragment));
        return raw ? split.withTemplates(false) : split;
    }

    private MessageToSend saved(String name, ConnectTarget target, Console console) {
        SavedWorkspace workspace = target.workspace().orElseThrow();
        SavedMessage saved = workspace
                .message(target.saved(), name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no saved message " + name + " in the connection, its folders or the workspace."));
        List<String> others = workspace.otherTargets(saved, target.saved());
        if (others.isEmpty() || workspace.isTarget(saved, target.saved())) {
            others.forEach(other -> console.err().println(name + " is also for " + other + ": send it there, too."));
        } else {
            throw new IllegalArgumentException("The saved message " + name + " is for " + String.join(", ", others)
                    + ", not for this connection.");
        }
        Sendable sendable = saved.sendable();
        return new MessageToSend(
                sendable instanceof WrittenMessage written ? asSaid(written) : sendable, saved.captures());
    }

    private static Sendable violation(String name) {
        return Violation.ALL.stream()
                .filter(violation -> violation.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Violation::frames)
                .orElseThrow(() -> new IllegalArgumentException("There is no violation " + name + ". There are: "
                        + Violation.ALL.stream().map(Violation::name).collect(Collectors.joining("; ")) + "."));
    }
}
