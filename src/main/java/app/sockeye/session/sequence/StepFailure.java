package app.sockeye.session.sequence;

import java.util.OptionalLong;

/** A step failed. Its message is a sentence without a full stop. */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient OptionalLong entry;

    /** @param entry what was seen instead */
    StepFailure(String sentence, OptionalLong entry) {
        super(sentence);
        this.entry = entry;
    }

    StepFailure(String sentence) {
        this(sentence, OptionalLong.empty());
    }

    OptionalLong entry() {
        return entry;
    }
}
