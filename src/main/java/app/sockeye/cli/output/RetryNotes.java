package app.sockeye.cli.output;

import app.sockeye.client.failure.Phrases;
import app.sockeye.client.wire.Closure;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.reconnect.Retry;
import java.io.PrintStream;
import java.util.Optional;

/** Prints a line for each wait before an attempt to reconnect. Used by one thread. */
public final class RetryNotes {
    private final PrintStream err;
    private Optional<Retry> told = Optional.empty();

    public RetryNotes(PrintStream err) {
        this.err = err;
    }

    /** Prints the wait that a status tells of, unless it was printed before. */
    public void tell(SessionStatus status) {
        if (status.state() == SessionState.WAITING && !status.retry().equals(told)) {
            told = status.retry();
            told.ifPresent(retry -> err.println(why(status) + " Attempt " + retry.attempt() + " of " + retry.most()
                    + " to reconnect in " + Phrases.delay(retry.delay()) + "."));
        }
    }

    private static String why(SessionStatus status) {
        return status.failure()
                .map(Throwable::getMessage)
                .orElseGet(() -> status.closure().map(RetryNotes::why).orElse(""));
    }

    private static String why(Closure how) {
        return how.first() == Closure.Closer.NETWORK
                ? "The connection was lost. " + how.cause()
                : "The connection was closed with " + how.code() + ".";
    }
}
