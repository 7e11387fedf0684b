package app.sockeye.session.sequence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A snapshot of a run.
 *
 * @param current the place of the step that is running or was run last, from 0; -1 before the first
 * @param stepRuns whether that step is running
 * @param begun when that step began, in the run's time
 * @param started when the run began, in the run's time
 * @param ended when it ended; 0 while it runs
 * @param done how many steps ended, each round counted
 * @param failed how many of them failed
 * @param results each step's newest result; empty where it has none
 * @param rounds each repetition's current round, from 1; 0 for steps that don't repeat, and while it is not under way
 */
public record RunProgress(
        Sequence sequence,
        RunState state,
        int current,
        boolean stepRuns,
        long begun,
        long started,
        long ended,
        long done,
        long failed,
        List<Optional<StepResult>> results,
        List<Long> rounds) {
    public RunProgress {
        Objects.requireNonNull(sequence);
        Objects.requireNonNull(state);
        results = List.copyOf(results);
        rounds = List.copyOf(rounds);
    }
}
