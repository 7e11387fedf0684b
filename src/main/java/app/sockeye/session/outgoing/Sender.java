package app.sockeye.session.outgoing;

import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends everything of one session, in the order of the calls. Thread-safe. */
public final class Sender {
    private final FilteredChannel channel;
    private final Optional<TemplateRecord> record;
    private volatile FormEncoder forms = FormEncoder.ALONE;

    /** What was sent last, so that a repeated message is parsed and encoded once. */
    private volatile PreparedMessage last;

    /** Creates a sender that notes nothing. */
    public Sender(OutgoingChannel channel) {
        this(new FilteredChannel(channel), Optional.empty());
    }

    /**
     * Creates the sender of a session.
     *
     * @param log where what is sent is recorded, and how it was written
     */
    public Sender(OutgoingChannel channel, Transcript log) {
        this(new FilteredChannel(channel), Optional.of(new TemplateRecord(log)));
    }

    private Sender(FilteredChannel channel, Optional<TemplateRecord> record) {
        this.channel = channel;
        this.record = record;
    }

    /** A sender to another channel of the session, such as a connection that has just opened, with the filter of now. */
    public Sender to(OutgoingChannel other) {
        Sender same = new Sender(channel.to(other), record);
        same.forms = forms;
        return same;
    }

    /**
     * As {@link #to}, for a connection that has just opened.
     *
     * @param target its address
     * @param subprotocol the one that the server chose
     */
    public Sender opened(OutgoingChannel connection, String target, Optional<String> subprotocol) {
        Sender same = to(connection);
        same.forms = forms.opened(target, subprotocol);
        return same;
    }

    /** Encodes forms in another way from now on. */
    public void speak(FormEncoder encoder) {
        forms = encoder;
    }

    /**
     * Resolves, checks, encodes and hands over; reads from disk where a template names a file, and otherwise returns at
     * once. The same object sent again is parsed only once.
     *
     * @return completes when the socket took the last byte; cancelling it stops what is not sent yet; completes exceptionally with {@link UnsendableException} where nothing
     *     was handed over because of what it says, {@code NotOpenException} while no connection is open, and {@link
     *     java.io.IOException} where the connection ended or the queue is full
     */
    public CompletableFuture<SentMessage> send(Sendable what, TemplateValues values) {
        PreparedMessage prepared = last;
        if (prepared == null || prepared.what() != what) {
            prepared = new PreparedMessage(what);
            last = prepared;
        }
        try {
            Optional<String> written = record.isPresent() ? prepared.template() : Optional.empty();
            if (written.isEmpty()) {
                return prepared.send(channel, values, forms);
            }
            CompletableFuture<SentMessage> sending = prepared.send(channel, values, forms);
            record.get().note(sending, written.get());
            return sending;
        } catch (UnsendableException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Encodes something again and again, each time with the values of then; for those who hand it over themselves.
     *
     * @return throws {@link UnsendableException} where it can't be sent, as a close frame can't be again
     */
    public static Supplier<Outgoing> encoder(Sendable what, TemplateValues values) {
        return encoder(what, values, FormEncoder.ALONE);
    }

    /** The same with the forms of this session; one that becomes several messages gives one after the other. */
    public Supplier<Outgoing> messages(Sendable what, TemplateValues values) {
        return encoder(what, values, (dialect, form) -> forms.encode(dialect, form));
    }

    private static Supplier<Outgoing> encoder(Sendable what, TemplateValues values, FormEncoder forms) {
        PreparedMessage prepared = new PreparedMessage(what);
        if (what instanceof FormMessage) {
            Deque<Outgoing> left = new ArrayDeque<>();
            return () -> {
                if (left.isEmpty()) {
                    left.addAll(prepared.messages(values, forms));
                }
                return left.remove();
            };
        }
        return () -> prepared.outgoing(values);
    }

    /** How something is written, where it refers to values; empty where it doesn't, and for a form. */
    public static Optional<String> template(Sendable what) {
        return new PreparedMessage(what).template();
    }

    /** Hands over what is encoded already, such as a message of the log. */
    public CompletableFuture<SentMessage> send(Outgoing encoded) {
        return PreparedMessage.send(encoded, channel, System.nanoTime());
    }

    /** Lets a filter see all that is sent from now on, in place of the one before. */
    public void filter(OutgoingFilter next) {
        channel.filter(next);
    }

    /** Whether a filter sees what is sent now. */
    public boolean isFiltered() {
        return channel.isFiltered();
    }

    /** Hands over what is encoded already, past the filter. */
    public CompletableFuture<SentMessage> sendPast(Outgoing encoded) {
        synchronized (channel.turn()) {
            return PreparedMessage.send(encoded, channel.unfiltered(), System.nanoTime());
        }
    }
}
