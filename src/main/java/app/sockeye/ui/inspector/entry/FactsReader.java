package app.sockeye.ui.inspector.entry;

import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.connection.FactNames;
import app.sockeye.transcript.connection.StateText;
import java.util.List;

/** Reads what an event says. Any thread. */
public final class FactsReader {
    /** A head and a refusal's body, both as large as they are recorded. */
    public static final int MOST_BYTES = 2 * HandshakeHeadReader.MAX_BYTES;

    private FactsReader() {}

    static Facts read(Entry entry) {
        return switch (entry.kind()) {
            case STATE, ERROR, NOTE -> event(entry.told());
            case HANDSHAKE, CLOSE, TEXT, BINARY, PING, PONG -> Facts.NONE;
        };
    }

    private static Facts event(StateText told) {
        List<Fact> rows = told.facts().stream()
                // A certificate itself is for the certificates' own view; nobody reads Base64.
                .filter(fact -> !fact.getKey().equals(FactNames.DER))
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
        return new Facts(told.sentence(), rows, told.rest());
    }
}
