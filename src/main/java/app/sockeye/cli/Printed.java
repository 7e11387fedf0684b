package app.sockeye.cli;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;

/** Which entries a command prints. */
enum Printed {
    /** Received messages. */
    RECEIVED,
    /** Messages and control frames of both directions. */
    MESSAGES,
    ALL;

    boolean includes(Entry entry) {
        return switch (this) {
            case RECEIVED ->
                entry.kind().isMessage()
                        && entry.direction().filter(Direction.RECEIVED::equals).isPresent();
            case MESSAGES -> entry.kind().isMessage() || entry.kind().isControl();
            case ALL -> true;
        };
    }
}
