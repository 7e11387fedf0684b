package app.sockeye.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address that a transcript's session connected to, from its first connection that has one recorded. */
final class SessionAddress {
    private static final int MOST_CONNECTIONS = 16;
    private static final int MOST_BYTES = 8 << 10;
    private static final Pattern REQUESTED =
            Pattern.compile("\\AGET (\\S+) HTTP.*?^Host:[ \\t]*(\\S+)", Pattern.DOTALL | Pattern.MULTILINE);

    private SessionAddress() {}

    /**
     * Returns the recorded address, else a {@code ws:} address made of the handshake's host and target, although the
     * connection may have used TLS; empty if there is neither.
     */
    static String of(Transcript transcript) throws IOException {
        String requested = "";
        try {
            for (ConnectionRecord connection : transcript.connections().first(MOST_CONNECTIONS)) {
                Optional<String> target = connection.target();
                if (target.isPresent()) {
                    return target.get();
                } else if (requested.isEmpty() && connection.request() != ConnectionRecord.NONE) {
                    requested = requested(transcript.entry(connection.request()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return requested;
    }

    private static String requested(Entry handshake) {
        Matcher request = REQUESTED.matcher(new String(handshake.payload().head(MOST_BYTES), UTF_8));
        return request.find() ? "ws://" + request.group(2) + request.group(1) : "";
    }
}
