package app.sockeye.client.wire;

import app.sockeye.client.dial.Timings;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An open connection. Thread-safe: sends keep the order of their calls and return at once; their future completes when
 * the socket took the last byte, or exceptionally with an {@link java.io.IOException} when it never will: {@link
 * SendQueueFullException} where the queue is full, {@link SentInPartException} where the socket took a part. Arrays
 * must not change until then. A message up to 1 MiB is sent as one frame, a larger one in fragments of 64 KiB.
 *
 * <p>When the server closes, or breaks the protocol (RFC 6455 section 7.1.7), messages queued until then are still sent
 * before our close frame, for up to a second; later ones are refused.
 */
public interface Connection {
    /** The most bytes in memory that may be queued; a single message may be larger where nothing else is queued. */
    long MOST_QUEUED_BYTES = SendQueue.MAX_BYTES;

    /** The subprotocol the server chose. */
    Optional<String> subprotocol();

    /** The extensions the server agreed to, as its header spells them, such as {@code permessage-deflate}. */
    List<String> extensions();

    /** How messages are compressed, with what this side promised by itself; empty where they are not (RFC 7692). */
    Optional<DeflateParameters> deflate();

    /** What TLS agreed on; empty for {@code ws}. */
    Optional<TlsFacts> tls();

    /** How long each stage of connecting took. */
    Timings timings();

    /** The peer's address as {@code host/ip:port}. */
    String remoteAddress();

    /** The way that a proxy script chose: a proxy, or {@code DIRECT}; empty where no script was asked. */
    default Optional<String> chosenWay() {
        return Optional.empty();
    }

    /**
     * Sends a message or frames; what breaks the protocol's rules is refused with {@link IllegalArgumentException},
     * except raw frames. Cancelling the future of what still waits drops it; a message of which a fragment was sent
     * can't be ended correctly, and so cancelling it closes the connection with code 1001.
     */
    CompletableFuture<Void> send(Outgoing what);

    /**
     * Sends the messages of a batch, in order, behind all that was sent before; its own future tells what became of
     * them. A text that is not UTF-8 and a control frame over 125 bytes are refused as {@link #send(Outgoing)} does,
     * and all others with it.
     */
    void send(MessageBatch batch);

    /**
     * Begins the closing handshake after everything queued before; {@link ConnectionListener#closed} reports its end.
     *
     * @param reason with the code {@link app.sockeye.protocol.CloseCode#NO_STATUS} for a close frame without a body
     * @return completes when the close frame was sent
     * @throws IllegalArgumentException where {@link app.sockeye.protocol.CloseCode#complaint} has one
     */
    CompletableFuture<Void> close(CloseReason reason);

    /**
     * As {@link #close}, but done within two seconds: after one second the close frame replaces what is still queued,
     * and after two the socket is closed even if the server hasn't answered. A closing handshake that has already begun
     * continues within this time.
     */
    void leave(CloseReason reason);

    /** Closes the socket without a closing handshake. */
    void abort();

    /**
     * Drops all that waits to be sent: its futures fail with {@link DroppedException}, and the tap is told. What is being
     * sent, and a close, are kept. May wait for the tap.
     *
     * @return how many messages and frames were dropped
     */
    int dropQueued();

    /** How far the message is that is being sent in fragments; empty for none. */
    Optional<SendProgress> sending();

    /** Bytes accepted by the send methods and not yet handed to the socket. */
    long queuedBytes();

    /** What the reader has spent its time on, which shows whether Sockeye slows the server down. */
    ReadTime readTime();
}
