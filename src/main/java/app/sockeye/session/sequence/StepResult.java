package app.sockeye.session.sequence;

import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a step ended.
 *
 * @param step its place, from 0
 * @param round how often it was reached, from 1
 * @param entry the index of the entry that was sent, matched, captured from, or seen instead of what was waited for
 * @param nanos how long it took
 * @param detail the captured value; for a failure what happened, and what was seen instead, in one sentence; else empty
 */
public record StepResult(int step, long round, Outcome outcome, OptionalLong entry, long nanos, String detail) {
    public StepResult {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(detail);
    }

    /** Whether it failed. */
    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }
}
