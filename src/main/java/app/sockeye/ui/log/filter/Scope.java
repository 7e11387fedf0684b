package app.sockeye.ui.log.filter;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import java.util.EnumSet;
import java.util.Set;

/** The filter bar's quick choice. */
public enum Scope {
    ALL("All"),
    SENT("Sent"),
    RECEIVED("Received"),
    /** Everything that is not a message. */
    CONTROL("Control");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Set<Direction> directions() {
        return switch (this) {
            case SENT -> EnumSet.of(Direction.SENT);
            case RECEIVED -> EnumSet.of(Direction.RECEIVED);
            case ALL, CONTROL -> EnumSet.allOf(Direction.class);
        };
    }

    boolean shows(EntryKind kind) {
        return this != CONTROL || !kind.isMessage();
    }
}
