package app.sockeye.client.wire;

import app.sockeye.client.dial.Timings;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An open connection. Thread-safe: sends keep the order of their calls and return at once; their future completes when
 * the socket took the last byte, or exceptionally with an {@link java.io.IOException} when it never will: {@link
 * SendQueueFullException} where too much waits already, {@link SentInPartException} where the socket took a part. Arrays
 * must not change before. A message up to 1 MiB goes as one frame, a bigger one as one message in fragments of 64 KiB.
 *
 * <p>When the server closes, or breaks the protocol (RFC 6455 section 7.1.7), what was sent before it was read still goes
 * before our close frame, for up to a second; what is sent later is refused.
 */
public interface Connection {

    /** The subprotocol the server chose. */
    Optional<String> subprotocol();

    /** The extensions the server agreed to, as its header spells them, such as {@code permessage-deflate}. */
    List<String> extensions();

    /** What TLS agreed on; empty for {@code ws}. */
    Optional<TlsFacts> tls();

    Timings timings();

    /** The peer's address as {@code host/ip:port}. */
    String remoteAddress();

    /** Sends a message or a control frame; what breaks its rules is refused with {@link IllegalArgumentException}. */
    CompletableFuture<Void> send(Outgoing what);

    /**
     * Begins the closing handshake behind all that was sent before; {@link ConnectionListener#closed} tells its end.
     *
     * @param reason with the code {@link app.sockeye.protocol.CloseCode#NO_STATUS} for a close frame without a body
     * @throws IllegalArgumentException where {@link app.sockeye.protocol.CloseCode#complaint} has one
     */
    void close(CloseReason reason);

    /**
     * As {@link #close}, but over within two seconds: what still waits after one of them makes way for the close frame,
     * and at last the socket is closed though the server didn't answer. Where the closing handshake has begun, that one
     * goes on, in this time.
     */
    void leave(CloseReason reason);

    /** Closes the socket without a closing handshake. */
    void abort();

    /** Bytes accepted by the send methods and not yet handed to the socket. */
    long queuedBytes();

    /** What the reader has spent its time with: tells whether Sockeye slows the server. */
    ReadTime readTime();
}
