package app.sockeye.session.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How far a run has come. Written by the run's thread; read by any. */
final class RunLog {
    private static final int LONGEST_TEXT = 500;

    private final Sequence sequence;
    private final RunClock clock;
    private final List<Optional<StepResult>> results;
    private final List<Long> rounds;
    private final long started;

    private long done;
    private long failed;
    private int current = -1;
    private boolean stepRuns;
    private long begun;
    private RunState state = RunState.RUNNING;
    private volatile RunProgress snapshot;

    RunLog(Sequence sequence, RunClock clock) {
        this.sequence = sequence;
        this.clock = clock;
        int steps = sequence.steps().size();
        results = new ArrayList<>(Collections.nCopies(steps, Optional.empty()));
        rounds = new ArrayList<>(Collections.nCopies(steps, 0L));
        started = clock.nanos();
        publish(0);
    }

    RunProgress snapshot() {
        return snapshot;
    }

    void begin(int step, SequenceCourse course) {
        current = step;
        stepRuns = true;
        begun = clock.nanos();
        rounds.replaceAll(round -> 0L);
        for (int i = 0; i < rounds.size(); i++) {
            rounds.set(i, course.roundOf(i).orElse(0L));
        }
        publish(0);
    }

    void end(StepResult result) {
        stepRuns = false;
        done++;
        failed += result.isFailed() ? 1 : 0;
        results.set(result.step(), Optional.of(result));
        publish(0);
    }

    void state(RunState next) {
        state = next;
        publish(next.isOver() ? clock.nanos() : 0);
    }

    private void publish(long ended) {
        snapshot = new RunProgress(
                sequence, state, current, stepRuns, begun, started, ended, done, failed, results, rounds);
    }

    /** The beginning of a text, as it is recorded. */
    static String beginning(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
