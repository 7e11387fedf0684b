package app.sockeye.client.wire;

import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Messages and control frames that are handed over together and sent one after the other, without a future for each:
 * for those who send very many. Each is a message or control frame of its own on the wire. Thread-safe.
 */
public final class MessageBatch {
    /** The largest message that may be in a batch, in bytes; larger ones are sent in fragments, each by itself. */
    public static final int MAX_MESSAGE_BYTES = FragmentPlan.MAX_WHOLE_BYTES;

    private final List<Outgoing> messages;
    private final long bytes;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    /** How many messages the socket took whole; written by whoever sends them, one thread at a time. */
    private volatile int sent;
    /** How many messages were held back; written as {@link #sent} is. */
    private volatile int heldBack;
    /** How many messages were made into frames; belongs to the writer thread. */
    private int framed;

    /** @throws IllegalArgumentException for no message, or one that does not fit */
    public MessageBatch(List<Outgoing> messages) {
        this.messages = List.copyOf(messages);
        this.bytes = this.messages.stream().mapToLong(MessageBatch::bytes).sum();
        if (messages.isEmpty() || !messages.stream().allMatch(MessageBatch::fits)) {
            throw new IllegalArgumentException("a batch has messages in memory of at most " + MAX_MESSAGE_BYTES + " B");
        }
    }

    /** Whether something may be sent in a batch: it is in memory, and goes in one frame. */
    public static boolean fits(Outgoing message) {
        boolean whole = message instanceof Outgoing.Text
                || message instanceof Outgoing.Binary
                || message instanceof Outgoing.Control;
        return whole && bytes(message) <= MAX_MESSAGE_BYTES;
    }

    /** The payload bytes of what may be in a batch; 0 for anything else. */
    public static int bytes(Outgoing message) {
        if (message instanceof Outgoing.Text text) {
            return text.utf8().length;
        } else if (message instanceof Outgoing.Binary binary) {
            return binary.bytes().length;
        }
        return message instanceof Outgoing.Control control ? control.payload().length : 0;
    }

    /** The number of messages. */
    public int count() {
        return messages.size();
    }

    /** The payload bytes of all messages. */
    public long bytes() {
        return bytes;
    }

    /** How many messages the socket has taken whole so far: the first ones of those that were not held back. */
    public int sent() {
        return sent;
    }

    /** How many messages were held back so far by who sends them one by one. */
    public int heldBack() {
        return heldBack;
    }

    /** The payload bytes of those that were sent, where none was held back. */
    long sentBytes() {
        return messages.subList(0, sent).stream().mapToLong(MessageBatch::bytes).sum();
    }

    /**
     * Completes when the socket took all, or exceptionally with an {@link java.io.IOException} when it never will;
     * {@link SendQueueFullException} where nothing was queued.
     */
    public CompletableFuture<Void> done() {
        return done;
    }

    /** The messages, in order. */
    public List<Outgoing> messages() {
        return messages;
    }

    /** The next message to be made into a frame; the writer thread only. */
    Outgoing next() {
        return messages.get(framed++);
    }

    /** Whether all were made into frames; the writer thread only. */
    boolean isFramed() {
        return framed == messages.size();
    }

    /** The socket took the next message whole; only for who sends them, one thread at a time. */
    public void took() {
        sent = sent + 1;
    }

    /** The next message is not to be sent; as {@link #took}. */
    public void heldBackOne() {
        heldBack = heldBack + 1;
    }
}
