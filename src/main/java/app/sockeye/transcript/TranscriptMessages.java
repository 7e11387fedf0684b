package app.sockeye.transcript;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.conversation.MessageStore;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.Optional;

/** The messages of a transcript, as dialects read them. Thread-safe. */
public final class TranscriptMessages implements MessageStore {
    private final Transcript transcript;

    TranscriptMessages(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public long count() {
        return transcript.count();
    }

    @Override
    public Optional<SpokenMessage> message(long entry) {
        return message(transcript.entry(entry));
    }

    /** An entry as a message; empty if it is none, or did not cross the wire as a whole. */
    public static Optional<SpokenMessage> message(Entry entry) {
        boolean whole = entry.kind().isMessage()
                && !entry.flags().contains(EntryFlag.NOT_SENT)
                && !entry.flags().contains(EntryFlag.INCOMPLETE)
                && !entry.flags().contains(EntryFlag.DELIBERATE);
        return whole
                ? entry.direction()
                        .map(way ->
                                new SpokenMessage(entry.index(), way, entry.kind() == EntryKind.TEXT, entry.payload()))
                : Optional.empty();
    }

    @Override
    public Optional<RecordedConnection> connectionAt(long entry) {
        return transcript
                .connections()
                .at(entry)
                .map(record -> new RecordedConnection(
                        record.first(),
                        record.target().orElse(""),
                        record.opened().flatMap(ConnectionEvent.Opened::subprotocol)));
    }
}
