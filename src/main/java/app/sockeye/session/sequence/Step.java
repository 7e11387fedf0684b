package app.sockeye.session.sequence;

import java.util.Objects;

/**
 * A step of a sequence.
 *
 * @param action what it does
 * @param on whether it is run; one that is off is passed over
 */
public record Step(SequenceAction action, boolean on) {
    public Step {
        Objects.requireNonNull(action);
    }

    /** A step that is on. */
    public static Step of(SequenceAction action) {
        return new Step(action, true);
    }

    /** The same on or off. */
    public Step withOn(boolean now) {
        return new Step(action, now);
    }

    /** The same that does something else. */
    public Step withAction(SequenceAction other) {
        return new Step(other, on);
    }
}
