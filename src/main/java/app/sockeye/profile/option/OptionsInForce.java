package app.sockeye.profile.option;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.files.BrokenFileException;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.session.reconnect.ReconnectOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The options that a connection attempt obeys, made of their values.
 *
 * @param values of the connection over those of what lies around
 * @param variableProblem what is wrong with a text's variables, in a sentence
 * @param resolve replaces a text's variables
 * @param folder where relative names of files start
 */
public record OptionsInForce(
        OptionValues values,
        Function<String, Optional<String>> variableProblem,
        UnaryOperator<String> resolve,
        Path folder) {
    /** What is wrong with the values, as far as it can be told without reading the files that they name. */
    public List<OptionProblem> problems() {
        return read(false, ConnectOptions.builder(java.net.URI.create("ws://localhost")));
    }

    /**
     * Sets all parts that have options, and reads the files that they name. Blocking.
     *
     * @return what is wrong, in which case the parts must not be used
     */
    public List<OptionProblem> applyTo(ConnectOptionsBuilder options) {
        return read(true, options);
    }

    /** The values of secret options, such as passwords and passphrases, with their variables replaced. */
    public List<String> secrets() {
        OptionReader reader = new OptionReader(values, variableProblem, resolve, folder, false);
        return OptionSection.all()
                .filter(Option::isSecret)
                .flatMap(option -> reader.given(option).stream())
                .toList();
    }

    /** When to connect again; as by default where a value is wrong, which {@link #problems} tells. */
    public ReconnectOptions reconnect() {
        return ReconnectTable.read(new OptionReader(values, variableProblem, resolve, folder, false));
    }

    /** Whether messages that are sent while it connects again wait for that. */
    public boolean queuesMessages() {
        return values.flag(ReconnectTable.QUEUE);
    }

    /** Whether its sessions are recorded in memory only. */
    public boolean isPrivate() {
        return values.flag(LifeTable.PRIVATE);
    }

    /** Whether the jar's cookies are sent and kept. */
    public boolean usesCookies() {
        return values.flag(CookieTable.USE);
    }

    /** What to send each time a connection has opened, with its templates as written; empty for nothing. */
    public String firstMessage() {
        return values.text(ReconnectTable.SEND).strip();
    }

    /** What to send each time a connection has opened, with its templates as written: packets, then the text. */
    public List<Sendable> opening() {
        List<Sendable> all = new ArrayList<>();
        try {
            all.addAll(OpeningPackets.read(values.text(DialectTable.OPENING)));
        } catch (BrokenFileException e) {
            // Told with the problems.
        }
        if (!firstMessage().isEmpty()) {
            all.add(WrittenMessage.text(firstMessage()));
        }
        return all;
    }

    /** What is spoken on top of WebSocket, such as {@code auto} or {@code mqtt}. */
    public DialectChoice dialect() {
        return DialectChoice.read(values.text(DialectTable.READ));
    }

    /** The keys of what is not sent by itself for the dialect. */
    public Set<String> leftOut() {
        return values.text(DialectTable.LEFT_OUT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * The file with the JSON Schema that a JSON message is checked against; empty for none.
     *
     * @param own the name of the message's own one; empty for none
     */
    public Optional<Path> schema(String own) {
        OptionReader in = new OptionReader(values, variableProblem, resolve, folder, false);
        return own.isBlank()
                ? in.file(ProtocolTable.SCHEMA)
                : in.path(ProtocolTable.SCHEMA, resolve.apply(own.strip()));
    }

    /** Which messages are of which format. */
    public List<FormatRule> formats() {
        return FormatTable.rules(new OptionReader(values, variableProblem, resolve, folder, false));
    }

    private List<OptionProblem> read(boolean readsFiles, ConnectOptionsBuilder options) {
        OptionReader in = new OptionReader(values, variableProblem, resolve, folder, readsFiles);
        options.tls(TlsTable.read(in))
                .route(RouteTable.read(in))
                .compression(ProtocolTable.compression(in))
                .limits(LifeTable.limits(in))
                .redirects(LifeTable.redirects(in))
                .timeouts(LifeTable.timeouts(in))
                .keepAlive(LifeTable.keepAlive(in))
                .answers(LifeTable.answers(in))
                .auth(AuthTable.read(in));
        if (readsFiles) {
            ConnectOptions asked = options.build();
            options.route(
                    RouteTable.withSystemProxy(in, asked.route(), asked.target().uri()));
        }
        RequestOptions request = options.build().request();
        options.request(request.withOrigin(ProtocolTable.origin(in)).withRaw(in.flag(ProtocolTable.RAW_HEADERS)));
        ReconnectTable.read(in);
        FormatTable.rules(in);
        OpeningPackets.complaint(values.text(DialectTable.OPENING))
                .ifPresent(sentence -> in.complain(DialectTable.OPENING, sentence));
        return List.copyOf(in.problems());
    }
}
