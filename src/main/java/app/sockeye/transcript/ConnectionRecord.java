package app.sockeye.transcript;

import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A connection of a transcript, or an attempt at one: the indexes of its entries, and what happened to it. A session
 * may connect again and again. Indexes are {@link #NONE} if there is no such entry.
 *
 * @param first the index of its first entry: of {@code connecting} for those that Sockeye recorded
 * @param request index of the request of its opening handshake
 * @param response index of the server's response
 * @param outcome index of the entry that says that it was opened, or why not
 * @param end index of the entry that says that it is over
 * @param firstMessage index of the first message received
 * @param closeSent index of our close frame
 * @param closeReceived index of the server's close frame
 * @param connecting the event that began it
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

    /** The address connected to; empty if it was not recorded. */
    public Optional<String> target() {
        return connecting
                .map(ConnectionEvent.Connecting::target)
                .filter(target ->
                        target.regionMatches(true, 0, "ws://", 0, 5) || target.regionMatches(true, 0, "wss://", 0, 6));
    }

    /** Whether the address says that the connection uses TLS. */
    public boolean isSecure() {
        return target().filter(target -> target.regionMatches(true, 0, "wss:", 0, 4))
                .isPresent();
    }
}
