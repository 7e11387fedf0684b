package app.sockeye.transcript.query;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Matches a close code, of a close frame or of the end of a connection. The latter may be a code that is never sent
 * (RFC 6455 section 7.4.1).
 */
record CloseTerm(int code) implements Query {
    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind == EntryKind.CLOSE || kind == EntryKind.STATE ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> switch (entry.kind()) {
            case CLOSE ->
                CloseReason.parse(entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD))
                                .code()
                        == code;
            case STATE -> isEnd(entry);
            default -> false;
        };
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "close:" + code;
    }

    /** Whether an event tells that the connection ended with the code. */
    private boolean isEnd(Entry state) {
        return state.event()
                .filter(event -> event instanceof ConnectionEvent.Closed closed && closed.code() == code)
                .isPresent();
    }
}
