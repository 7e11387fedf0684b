package app.sockeye.cli.output;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;

/** Which entries a command prints. */
public enum Printed {
    /** Received messages. */
    RECEIVED,
    /** Messages and control frames of both directions. */
    MESSAGES,
    /** What a sequence did. */
    RESULTS,
    /** What a sequence did, with messages and control frames of both directions. */
    RESULTS_AND_MESSAGES,
    ALL;

    public boolean includes(Entry entry) {
        return switch (this) {
            case RECEIVED ->
                entry.kind().isMessage()
                        && entry.direction().filter(Direction.RECEIVED::equals).isPresent();
            case MESSAGES -> isMessage(entry);
            case RESULTS -> isResult(entry);
            case RESULTS_AND_MESSAGES -> isMessage(entry) || isResult(entry);
            case ALL -> true;
        };
    }

    private static boolean isMessage(Entry entry) {
        return entry.kind().isMessage() || entry.kind().isControl();
    }

    private static boolean isResult(Entry entry) {
        return entry.kind() == EntryKind.NOTE && entry.isTyped();
    }
}
