package app.sockeye.ui;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.LogModel;
import java.util.Optional;

/** Where the last attempt to connect that failed is told in full. */
final class FailureRow {
    /** Of one attempt: that it began, request, answer, a note or two, and how it ended. */
    private static final int MOST_ROWS = 8;

    private FailureRow() {}

    /** The server's answer; the failure's own row where none came; {@link LogModel#NONE} where there is neither. */
    static long in(Transcript transcript) {
        long failure = LogModel.NONE;
        for (long i = transcript.count() - 1; i >= Math.max(0, transcript.count() - MOST_ROWS); i--) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.HANDSHAKE && entry.direction().equals(Optional.of(Direction.RECEIVED))) {
                return i;
            }
            if (entry.kind() == EntryKind.ERROR && failure == LogModel.NONE) {
                failure = i;
            } else if (entry.kind() == EntryKind.STATE) {
                return failure;
            }
        }
        return failure;
    }
}
