package app.sockeye.ui.connection;

import app.sockeye.client.ConnectOptions;
import app.sockeye.client.TlsOptions;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads a form: the options to connect with, or one sentence for each field that is wrong. */
final class FormReader {
    private static final long MOST_MILLIS = Duration.ofHours(1).toMillis();

    private final ConnectionForm form;
    private final UnaryOperator<String> variables;
    private final Map<FormField, String> complaints = new EnumMap<>(FormField.class);

    /** @param variables fills in what the address and header values refer to, such as {@code ${playground}} */
    FormReader(ConnectionForm form, UnaryOperator<String> variables) {
        this.form = form;
        this.variables = variables;
    }

    /** The options; empty where {@link #complaints()} has something to say. */
    Optional<ConnectOptions> read() {
        complaints.clear();
        URI uri = uri();
        List<Header> headers = headers();
        List<String> subprotocols = subprotocols();
        Duration connect =
                millis(FormField.CONNECT_TIMEOUT, form.connectTimeoutProperty().get());
        Duration handshake = millis(
                FormField.HANDSHAKE_TIMEOUT, form.handshakeTimeoutProperty().get());
        Duration close =
                millis(FormField.CLOSE_TIMEOUT, form.closeTimeoutProperty().get());
        long maxSize = bytes(form.maxMessageSizeProperty().get());
        if (!complaints.isEmpty()) {
            return Optional.empty();
        }
        TlsOptions tls = new TlsOptions(form.verifyTlsProperty().get(), List.of());
        return Optional.of(new ConnectOptions(
                uri, headers, subprotocols, form.compressionProperty().get(), connect, handshake, close, maxSize, tls));
    }

    /** What is wrong, by field, after {@link #read()}. */
    Map<FormField, String> complaints() {
        return complaints;
    }

    private URI uri() {
        String text = variables.apply(form.urlProperty().get().strip());
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            complaints.put(FormField.URL, e.getMessage());
            return null;
        }
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (HeaderRow row : form.headers()) {
            if (row.enabledProperty().get() && !row.isBlank()) {
                headers.add(new Header(
                        row.nameProperty().get().strip(),
                        variables.apply(row.valueProperty().get().strip())));
            }
        }
        return headers;
    }

    private List<String> subprotocols() {
        return Arrays.stream(form.subprotocolsProperty().get().split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private Duration millis(FormField field, String text) {
        long millis = number(text);
        if (millis < 1 || millis > MOST_MILLIS) {
            complaints.put(field, "Type a whole number of milliseconds from 1 to " + MOST_MILLIS + ".");
            return Duration.ZERO;
        }
        return Duration.ofMillis(millis);
    }

    private long bytes(String text) {
        long bytes = number(text);
        if (bytes < 0) {
            complaints.put(FormField.MAX_MESSAGE_SIZE, "Type a whole number of bytes, or 0 for no limit.");
        }
        return Math.max(0, bytes);
    }

    /** The number a text is, or -1. */
    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
