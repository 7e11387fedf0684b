package app.sockeye.ui.tab.session;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.history.SessionStore;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.profile.Surroundings;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.secret.SecretName;
import app.sockeye.session.AwayQueue;
import app.sockeye.session.ClientSession;
import app.sockeye.session.LiveSessions;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.WaitingMessages;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.dialect.DialectStatus;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.SendQueueState;
import app.sockeye.ui.composer.sending.SendTarget;
import app.sockeye.ui.connection.RecordedPlace;
import app.sockeye.ui.tab.work.RecordedUnlike;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The session of one tab, created at its first connect, as properties. JavaFX thread. */
public final class TabSession implements ComposerCommands {
    private final LiveSessions live;
    private final SessionStore store;
    private final UiPulse pulse;
    private final TabValues values;
    private final OrderedSending sending;
    private final Runnable unfollow;
    private final ReadOnlyObjectWrapper<ClientSession> session = new ReadOnlyObjectWrapper<>(this, "session");
    private final TabStatus status = new TabStatus();
    private final TabConversation conversation = new TabConversation();
    private final Executor background;
    private final TranscriptCreation creation;

    private Supplier<List<SendTarget>> others = List::of;
    /** Whether the tab was closed. */
    private boolean disposed;

    private Function<String, Optional<SendTarget>> closed = id -> Optional.empty();
    private final TabCaptures captures = new TabCaptures();

    /**
     * @param around has the values that templates refer to, as they are now
     * @param secretNames of the secrets that can be referred to
     * @param background prepares what takes long to prepare
     */
    TabSession(
            LiveSessions live,
            SessionStore store,
            UiPulse pulse,
            Supplier<Surroundings> around,
            Supplier<Collection<SecretName>> secretNames,
            Executor background) {
        this.live = live;
        this.store = store;
        this.pulse = pulse;
        this.values = new TabValues(this::current, around, secretNames);
        this.background = background;
        this.creation = new TranscriptCreation(store, background);
        this.sending = new OrderedSending(background);
        this.unfollow = pulse.follow(this::poll);
    }

    /** The session; null before the first connect. */
    public ReadOnlyObjectProperty<ClientSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SessionStatus> statusProperty() {
        return status.statusProperty();
    }

    /** Messages received so far, of all connections of the session. */
    ReadOnlyLongProperty receivedProperty() {
        return status.receivedProperty();
    }

    /** Bytes to send that the socket has not accepted yet, or that wait for a connection. */
    public long unsentBytes() {
        return status.unsentBytes(current());
    }

    /** The messages that wait for a lost connection to be opened again. */
    ReadOnlyObjectProperty<WaitingMessages> waitingProperty() {
        return status.waitingProperty();
    }

    /** From the opening of the newest connection to its first received message, in ns; -1 before. */
    ReadOnlyLongProperty firstMessageProperty() {
        return status.firstMessageProperty();
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return status.openProperty();
    }

    /**
     * Begins to connect: at once, or as soon as the session's transcript has been created on the disk.
     *
     * @param keptUnder the id of the profile under which the session is recorded
     * @param plan what the session does by itself
     * @param failed called where the transcript can't be created
     */
    void connect(String keptUnder, ConnectOptions options, SessionPlan plan, Consumer<IOException> failed) {
        String url = options.target().uri().toString();
        if (disposed) {
            // The tab was closed while its options were read.
            return;
        } else if (session.get() == null && !plan.inMemory()) {
            creation.create(
                    keptUnder,
                    url,
                    transcript -> {
                        if (disposed || session.get() != null) {
                            // The tab was closed meanwhile, or connected in private.
                            creation.discard(transcript);
                        } else {
                            begin(transcript);
                            connect(keptUnder, options, plan, failed);
                        }
                    },
                    failed);
            return;
        } else if (session.get() == null) {
            begin(store.createPrivate(keptUnder));
        } else if (!session.get().transcript().isInMemory()) {
            store.addUrl(session.get().transcript().folder(), url);
        }
        session.get().connect(options, plan);
        poll();
    }

    private void begin(Transcript transcript) {
        ClientSession created = live.begin(transcript);
        created.onChange(pulse::wake);
        created.captured().onChange(pulse::wake);
        conversation.begin(created, pulse::wake);
        session.set(created);
    }

    /** How the session is recorded, if a new one would be recorded in another way; it is not continued then. */
    Optional<RecordedUnlike> recordedUnlike(boolean inMemory) {
        return current().map(ClientSession::transcript).flatMap(begun -> {
            if (begun.isInMemory() != inMemory) {
                return Optional.of(begun.isInMemory() ? RecordedUnlike.PRIVATE : RecordedUnlike.ON_DISK);
            }
            boolean plain = !begun.isInMemory() && begun.sealed().isEmpty();
            return plain && store.encryptsNew() ? Optional.of(RecordedUnlike.PLAIN) : Optional.empty();
        });
    }

    /** Where the session is recorded; empty before the first connect. */
    ReadOnlyObjectProperty<Optional<RecordedPlace>> placeProperty() {
        return status.placeProperty();
    }

    void cancel() {
        current().ifPresent(ClientSession::cancel);
    }

    void tryNow() {
        current().ifPresent(ClientSession::tryNow);
    }

    void stopReconnecting() {
        current().ifPresent(ClientSession::stopReconnecting);
    }

    void dropWaiting() {
        current().map(ClientSession::away).ifPresent(AwayQueue::drop);
        poll();
    }

    void abort() {
        current().ifPresent(ClientSession::abort);
    }

    void close(CloseReason reason) {
        current().ifPresent(s -> s.disconnect(reason));
    }

    @Override
    public CompletableFuture<SentMessage> send(Sendable what) {
        return current()
                .map(s -> sending.send(s.sender(), what, values()))
                .orElseGet(() -> CompletableFuture.failedFuture(new NotOpenException()));
    }

    @Override
    public List<SendTarget> others() {
        return others.get();
    }

    @Override
    public Optional<SendTarget> closed(String profileId) {
        return closed.apply(profileId);
    }

    /** Sets where the other connections are found: those that are open, and any by the id of its profile. */
    public void setOthers(Supplier<List<SendTarget>> found, Function<String, Optional<SendTarget>> saved) {
        others = found;
        closed = saved;
    }

    @Override
    public ReadOnlyObjectProperty<SendQueueState> queueProperty() {
        return status.queueProperty();
    }

    @Override
    public void dropQueued() {
        current().flatMap(s -> s.status().connection()).ifPresent(open -> background.execute(open::dropQueued));
    }

    /** Sends what is encoded already. */
    CompletableFuture<SentMessage> send(Outgoing encoded) {
        return current()
                .map(s -> s.sender().send(encoded))
                .orElseGet(() -> CompletableFuture.failedFuture(new NotOpenException()));
    }

    /** The values that templates are filled with. */
    TabValues templates() {
        return values;
    }

    /** The values that templates are filled with when a message is sent. */
    public TemplateValues values() {
        return values.now();
    }

    @Override
    public TemplateValues preview() {
        return values.preview();
    }

    @Override
    public ReadOnlyLongProperty valuesProperty() {
        return status.valuesProperty();
    }

    @Override
    public TemplateValues shown() {
        return values.shown();
    }

    @Override
    public List<KnownReference> known() {
        return values.known();
    }

    @Override
    public Supplier<List<KnownReference>> received() {
        return values.received();
    }

    @Override
    public void capture(List<Capture> wanted) {
        current().filter(s -> !wanted.isEmpty()).ifPresent(s -> captures.begin(s, wanted));
    }

    @Override
    public ReadOnlyObjectProperty<DialectStatus> dialectProperty() {
        return conversation.statusProperty();
    }

    @Override
    public Supplier<List<MessagePayload>> wire(FormMessage form, boolean masked) {
        return conversation.wire(form, masked ? shown() : preview());
    }

    @Override
    public void setDuty(String key, boolean on) {
        conversation.setDuty(key, on);
    }

    /** What is spoken. */
    TabConversation conversation() {
        return conversation;
    }

    /** Ends the connection and its transcript. */
    void dispose() {
        disposed = true;
        conversation.close();
        captures.close();
        unfollow.run();
        // It waits for the disk, and for what is being recorded.
        current().ifPresent(closing -> {
            Thread thread = new Thread(closing::close, "sockeye-close");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private Optional<ClientSession> current() {
        return Optional.ofNullable(session.get());
    }

    private boolean poll() {
        boolean again = status.look(current());
        conversation.look();
        return again;
    }
}
