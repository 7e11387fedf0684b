package app.sockeye.transcript;

import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One connection of a transcript, or attempt at one: where in the transcript it is told, and what happened to it. A
 * session may connect again and again. Indexes are {@link #NONE} where there is no such entry.
 *
 * @param first the index of its first entry: of {@code connecting} for those that Sockeye recorded
 * @param request of its opening handshake
 * @param response the server's answer
 * @param outcome that it was opened, or why not
 * @param end that it is over
 * @param firstMessage received
 * @param closeSent our close frame
 * @param closeReceived the server's close frame
 * @param connecting what began it
 * @param marked names of the headers that the user marked secret, in lower case
 */
public record ConnectionRecord(
        long first,
        long request,
        long response,
        long outcome,
        long end,
        long firstMessage,
        long closeSent,
        long closeReceived,
        Optional<ConnectionEvent.Connecting> connecting,
        Optional<ConnectionEvent.Opened> opened,
        Optional<ConnectionEvent.Failed> failed,
        Optional<ConnectionEvent.Closed> closed,
        Set<String> marked) {
    /** No entry. */
    public static final long NONE = -1;

    public ConnectionRecord {
        Objects.requireNonNull(connecting);
        Objects.requireNonNull(opened);
        Objects.requireNonNull(failed);
        Objects.requireNonNull(closed);
        marked = Set.copyOf(marked);
    }

    /** The address connected to; empty where it was not recorded. */
    public Optional<String> target() {
        return connecting
                .map(ConnectionEvent.Connecting::target)
                .filter(target ->
                        target.regionMatches(true, 0, "ws://", 0, 5) || target.regionMatches(true, 0, "wss://", 0, 6));
    }

    /** Whether the address says that it is over TLS. */
    public boolean isSecure() {
        return target().filter(target -> target.regionMatches(true, 0, "wss:", 0, 4))
                .isPresent();
    }
}
