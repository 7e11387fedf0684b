package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.client.PendingConnection;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.cookie.ReceivedCookie;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.files.Reason;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.reconnect.Retry;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One attempt of a session to connect, and the connection it opens. Its listener runs on the reader thread. */
final class SessionAttempt implements ConnectionListener {
    private static final String NOT_SENT_ON_OPEN = "A message was not sent on opening. ";

    private final ClientSession session;
    private final Optional<Retry> retry;
    private final Reconnection reconnection;

    /** For the address of the newest redirect; used only by the reader thread once it runs. */
    private ConnectOptions options;

    /** Set once, by {@link #start}; guarded by this. */
    private PendingConnection connecting;

    private boolean cancelled;

    /** Whether this attempt was recorded; used only by the reader thread, as recording may block. */
    private boolean told;

    /** @param retry empty for an attempt that the user began */
    SessionAttempt(ClientSession session, ConnectOptions options, Optional<Retry> retry, Reconnection reconnection) {
        this.session = session;
        this.options = options;
        this.retry = retry;
        this.reconnection = reconnection;
    }

    void start(Connector connector, TranscriptTap tap) {
        PendingConnection begun = connector.connect(options, tap, this);
        boolean late;
        synchronized (this) {
            connecting = begun;
            late = cancelled;
        }
        if (late) {
            begun.cancel();
        }
    }

    void cancel() {
        PendingConnection begun;
        synchronized (this) {
            cancelled = true;
            begun = connecting;
        }
        if (begun != null) {
            begun.cancel();
        }
    }

    private void tell() {
        if (!told) {
            told = true;
            session.record().event(SessionEvents.connecting(options, 0, attempt()));
        }
    }

    private int attempt() {
        return retry.map(Retry::attempt).orElse(0);
    }

    @Override
    public void stage(ConnectStage stage) {
        tell();
        session.reached(stage);
    }

    @Override
    public void redirected(Redirection to) {
        options = options.redirectedTo(to);
        session.record().event(SessionEvents.connecting(options, to.status(), attempt()));
    }

    @Override
    public void opened(Connection connection) {
        reconnection.endGap(retry).ifPresent(session.record()::event);
        session.record().event(SessionEvents.opened(connection));
        sendOnOpen(connection);
        session.opened(connection);
    }

    /** To the connection itself, as the session isn't open yet and what waits for it comes later. */
    private void sendOnOpen(Connection connection) {
        OpeningMessages onOpen = reconnection.onOpen();
        Sender sender = session.sender()
                .opened(new OpeningChannel(connection), options.target().uri().toString(), connection.subprotocol());
        TemplateValues values = onOpen.values(session);
        onOpen.messages().forEach(what -> sender.send(what, values).exceptionally(failure -> {
            noteUnsent(Reason.cause(failure));
            return null;
        }));
    }

    /** What the connection can't take as it ended is told by its end. */
    private void noteUnsent(Throwable failure) {
        if (failure instanceof UnsendableException why) {
            note(NOT_SENT_ON_OPEN + why.getMessage());
        } else if (failure instanceof IllegalArgumentException) {
            note(NOT_SENT_ON_OPEN + "It breaks a rule of the protocol.");
        }
    }

    private void note(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        session.record().add(appender -> appender.append(EntryKind.NOTE, null, utf8, System.nanoTime()));
    }

    @Override
    public void cookies(List<ReceivedCookie> received) {
        String refused = received.stream()
                .flatMap(cookie -> cookie.refusal().stream()
                        .map(why ->
                                "The cookie " + VisibleText.quoted(cookie.name()) + " was not kept. " + why.sentence()))
                .collect(Collectors.joining("\n"));
        if (!refused.isEmpty()) {
            note(refused);
        }
    }

    @Override
    public void failed(ConnectFailure failure) {
        tell();
        session.record().event(SessionEvents.failed(failure));
        session.failed(failure);
    }

    @Override
    public void closed(Closure closure) {
        session.record().event(SessionEvents.closed(closure, session.firstMessageAfterOpening()));
        session.closed(closure);
    }
}
