package app.sockeye.transcript.query;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.TextPattern;
import app.sockeye.transcript.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The close code: of a close frame, or of the end of a session, which may be one that is never on the wire (RFC 6455
 * section 7.4.1).
 */
record CloseTerm(int code) implements Query {
    private static final int FIRST_LINE = 256;

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind == EntryKind.CLOSE || kind == EntryKind.STATE ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, started) -> switch (entry.kind()) {
            case CLOSE ->
                CloseReason.parse(entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD))
                                .code()
                        == code;
            case STATE -> isTold(new String(entry.payload().head(FIRST_LINE), StandardCharsets.UTF_8));
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

    /** The first line says how the session ended: with the code and its name. */
    private boolean isTold(String state) {
        String line = state.lines().findFirst().orElse("");
        String told = code + " " + CloseCode.nameOf(code);
        return line.endsWith(" with " + told) || line.endsWith("(" + told + ")");
    }
}
