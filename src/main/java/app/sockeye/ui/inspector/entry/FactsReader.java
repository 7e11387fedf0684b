package app.sockeye.ui.inspector.entry;

import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.transcript.connection.FactNames;
import app.sockeye.transcript.connection.StateText;
import app.sockeye.transcript.entry.Entry;
import java.util.List;

/** Reads the facts of an event. Any thread. */
public final class FactsReader {
    /** Most bytes of a response: an HTTP head and a refusal's body, each as large as it can be recorded. */
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
                // The Handshake view shows the certificate itself; nobody reads Base64.
                .filter(fact -> !fact.getKey().equals(FactNames.DER))
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
        return new Facts(told.sentence(), rows, told.rest());
    }
}
