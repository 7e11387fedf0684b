package app.sockeye.session.rule;

import app.sockeye.files.Reason;
import app.sockeye.message.Format;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.Preview;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Does what rules say. Belongs to one thread. */
final class RuleDeeds {
    private static final int PIECE = 1 << 16;
    private static final int SHOWN_CHARS = 200;

    private static final int MOST_WAIT_MILLIS = 100;

    private final ClientSession session;
    private final TemplateValues values;
    private final Function<String, Optional<Sendable>> saved;
    private final RuleEffects effects;
    private OptionalLong sent = OptionalLong.empty();

    RuleDeeds(
            ClientSession session,
            TemplateValues values,
            Function<String, Optional<Sendable>> saved,
            RuleEffects effects) {
        this.session = session;
        this.values = values;
        this.saved = saved;
        this.effects = effects;
    }

    /** Whether an action sends a message. */
    static boolean sends(RuleAction action) {
        return action instanceof RuleAction.SendMessage || action instanceof RuleAction.SendSaved;
    }

    /**
     * Does an action.
     *
     * @param match the entry that matched; empty where a connection opened
     * @return why it could not be done, without a full stop; empty if it was
     */
    Optional<String> run(RuleAction action, Optional<Entry> match) {
        try {
            return attempt(action, match);
        } catch (IOException | InvalidPathException e) {
            return Optional.of(Reason.of(e));
        }
    }

    private Optional<String> attempt(RuleAction action, Optional<Entry> match) throws IOException {
        if (action instanceof RuleAction.SendMessage answer) {
            return send(answer.message(), match);
        } else if (action instanceof RuleAction.SendSaved answer) {
            Optional<Sendable> message = saved.apply(answer.name());
            return message.isEmpty()
                    ? Optional.of("There is no saved message " + answer.name())
                    : send(message.get(), match);
        } else if (action instanceof RuleAction.GiveStar) {
            mark(match, mark -> mark.withStar(true));
        } else if (action instanceof RuleAction.SetNote note) {
            mark(match, mark -> mark.withNote(note.note()));
        } else if (action instanceof RuleAction.NotifyDesktop notice) {
            effects.notifyDesktop(
                    notice.text().isBlank() ? match.map(RuleDeeds::beginning).orElse("") : notice.text());
        } else if (action instanceof RuleAction.PauseLog) {
            effects.pauseLog();
        } else if (action instanceof RuleAction.SavePayload save && match.isPresent()) {
            save(match.get(), values.sources().folder().resolve(save.folder()));
        } else if (action instanceof RuleAction.StopSending) {
            effects.stopSending();
        } else if (action instanceof RuleAction.CloseConnection close) {
            session.disconnect(new CloseReason(close.code(), close.reason()));
        }
        return Optional.empty();
    }

    /** What fails later, such as with the connection, is seen in the log as not sent. */
    private Optional<String> send(Sendable message, Optional<Entry> match) {
        if (message instanceof WrittenMessage written
                && written.format() == Format.FILE
                && !values.sources().mayRead(written.body())) {
            return Optional.of("This file may not be sent to this server");
        }
        CompletableFuture<SentMessage> sending = session.sender().send(message, new MatchValues(match, values));
        if (!sending.isCompletedExceptionally()) {
            note(sending);
            return Optional.empty();
        }
        return sending.handle((sent, failure) -> Optional.of(
                        Reason.cause(failure) instanceof NotOpenException
                                ? "No connection is open"
                                : Reason.of(failure)))
                .join();
    }

    /** Waits a little until the message is in the log, so that the firing can name it. */
    private void note(CompletableFuture<SentMessage> sending) {
        try {
            OptionalLong entry =
                    sending.get(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS).entry();
            sent = sent.isPresent() ? sent : entry;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            // It waits behind others, or fails later.
        }
    }

    /** The index of the first message that was sent since this was asked last; empty where none is known. */
    OptionalLong takeSent() {
        OptionalLong taken = sent;
        sent = OptionalLong.empty();
        return taken;
    }

    private void mark(Optional<Entry> match, UnaryOperator<Mark> change) throws IOException {
        if (match.isPresent()) {
            long index = match.get().index();
            Mark before = session.transcript().marks().of(index);
            session.transcript().marks().put(index, change.apply(before));
        }
    }

    private static String beginning(Entry entry) {
        byte[] head = entry.payload().head(4 * SHOWN_CHARS);
        return entry.kind() == EntryKind.BINARY
                ? Preview.binary(head, entry.size(), SHOWN_CHARS / 4)
                : Preview.text(head, entry.size(), SHOWN_CHARS);
    }

    private void save(Entry entry, Path folder) throws IOException {
        Files.createDirectories(folder);
        String session = String.valueOf(this.session.transcript().folder().getFileName());
        String name = String.format(
                Locale.ROOT, "%s-%08d%s", session, entry.index(), entry.kind() == EntryKind.BINARY ? ".bin" : ".txt");
        try (OutputStream out =
                Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            for (long at = 0; at < entry.size(); ) {
                int read = entry.payload().read(at, piece, 0, piece.length);
                out.write(piece, 0, read);
                at += read;
            }
        }
    }
}
