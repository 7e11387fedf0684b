package app.sockeye.cli.run;

import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.ClientSession;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.RunState;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceContext;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.session.sequence.StepResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a sequence, then closes the connection. Runs on a thread of its own. */
public final class SequenceTask implements SessionWork {
    private final ClientSession session;
    private final Sequence sequence;
    private final SequenceContext context;

    /** Guarded by this, as is the next field. */
    private Optional<SequenceRun> run = Optional.empty();

    private boolean begun;

    public SequenceTask(ClientSession session, Sequence sequence, SequenceContext context) {
        this.session = session;
        this.sequence = sequence;
        this.context = context;
    }

    @Override
    public void run() {
        SequenceRun started;
        synchronized (this) {
            if (begun) {
                // The connection was opened again by the sequence itself.
                return;
            }
            begun = true;
            started = SequenceRun.start(sequence, context, progress -> {});
            run = Optional.of(started);
        }
        try {
            started.await();
            session.stopReconnecting();
            session.disconnect(new CloseReason(CloseCode.NORMAL, ""));
        } catch (InterruptedException e) {
            started.stop();
        }
    }

    @Override
    public synchronized boolean isOver() {
        return run.map(started -> started.progress().state().isOver()).orElse(true);
    }

    @Override
    public synchronized void stop() {
        run.ifPresent(SequenceRun::stop);
    }

    private synchronized Optional<RunProgress> progress() {
        return run.map(SequenceRun::progress);
    }

    @Override
    public List<String> complaints() {
        Optional<RunProgress> ended = progress();
        if (ended.isEmpty()) {
            return List.of("The sequence was not run.");
        }
        Stream<String> failed = ended.get().results().stream()
                .flatMap(Optional::stream)
                .filter(StepResult::isFailed)
                .map(result -> "Step " + (result.step() + 1) + " failed after " + Durations.brief(result.nanos()) + ": "
                        + result.detail() + ".");
        Stream<String> stopped = ended.get().state() == RunState.STOPPED
                ? Stream.of("The sequence was stopped at step " + (ended.get().current() + 1) + ".")
                : Stream.empty();
        return Stream.concat(failed, stopped).toList();
    }

    @Override
    public boolean outweighsTheEnd() {
        return progress().filter(ended -> ended.state() == RunState.DONE).isPresent();
    }
}
