package app.sockeye.ui.log.filter;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.EnumSet;
import java.util.Set;

/** The filter bar's quick choice. */
public enum Scope {
    ALL(FilterTexts.ALL),
    SENT(FilterTexts.SENT),
    RECEIVED(FilterTexts.RECEIVED),
    /** Everything that is not a message. */
    CONTROL(FilterTexts.CONTROL);

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** Its name in the filter bar. */
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
