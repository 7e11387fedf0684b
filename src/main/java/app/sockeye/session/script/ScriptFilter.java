package app.sockeye.session.script;

import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingFilter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks a script's {@code beforeSend} about each message, one after another. Thread-safe. */
final class ScriptFilter implements OutgoingFilter {
    static final String FUNCTION = "beforeSend";
    /** The largest message that a script is given, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final int MOST_WAITING = 1000;

    private final Supplier<CompletableFuture<Optional<RunningScript>>> ready;
    private final Runnable onTooLarge;
    /** The newest of the messages that wait for the script. Guarded by this, as is the count of them. */
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    private int waiting;

    /**
     * @param ready completes when the script is loaded, with nothing where there is none
     * @param onTooLarge called for a message that is sent without asking
     */
    ScriptFilter(Supplier<CompletableFuture<Optional<RunningScript>>> ready, Runnable onTooLarge) {
        this.ready = ready;
        this.onTooLarge = onTooLarge;
    }

    @Override
    public CompletableFuture<Outgoing> filter(Outgoing what) {
        boolean isText = what instanceof Outgoing.Text;
        if (!isText && !(what instanceof Outgoing.Binary)) {
            return CompletableFuture.completedFuture(what);
        }
        if (Outgoing.size(what) > LARGEST) {
            onTooLarge.run();
            return CompletableFuture.completedFuture(what);
        }
        byte[] bytes = isText ? ((Outgoing.Text) what).utf8() : ((Outgoing.Binary) what).bytes();
        CompletableFuture<Void> queued = new CompletableFuture<>();
        CompletableFuture<Outgoing> answer;
        synchronized (this) {
            if (waiting == MOST_WAITING) {
                return CompletableFuture.failedFuture(
                        new UnsendableException("1000 messages wait for the script already.", 0));
            }
            waiting++;
            CompletableFuture<Outgoing> asked = last.handle((nothing, failure) -> nothing)
                    .thenCombine(queued, (before, now) -> now)
                    .thenCompose(nothing -> ready.get())
                    .thenCompose(script -> ask(script, what, ConnectionHost.crossing(isText, bytes)));
            last = asked;
            answer = asked.whenComplete((outgoing, failure) -> answered());
        }
        // Outside the lock: what this begins takes another one, under which others come here.
        queued.complete(null);
        return answer;
    }

    private synchronized void answered() {
        waiting--;
    }

    private static CompletableFuture<Outgoing> ask(Optional<RunningScript> script, Outgoing what, String crossing) {
        if (script.isEmpty() || script.get().hasEnded() || !script.get().defines(FUNCTION)) {
            return CompletableFuture.completedFuture(what);
        }
        return script.get().call(FUNCTION, OptionalLong.empty(), crossing).handle((answer, failure) -> {
            if (failure != null) {
                throw new UnsendableException(
                        RunningScript.problem(failure)
                                .map(problem -> "The script failed, " + problem.sentence())
                                .orElse("The script failed."),
                        0);
            }
            return answer(what, answer.orElse("same"));
        });
    }

    private static Outgoing answer(Outgoing what, String answer) {
        if (answer.equals("drop")) {
            throw new UnsendableException("The script held this message back.", 0);
        }
        return answer.equals("same") ? what : ConnectionHost.outgoing(answer);
    }
}
