package app.sockeye.session.sequence;

import app.sockeye.message.Sendable;
import app.sockeye.session.ClientSession;
import app.sockeye.template.TemplateValues;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sequence runs on.
 *
 * @param values what templates are filled with
 * @param saved finds a saved message by its name; called on the run's thread
 * @param connect begins to connect as the user would, and returns at once; called on the run's thread
 * @param clock its time
 * @param asks whether it asks the user after a step has failed; otherwise it ends
 */
public record SequenceContext(
        ClientSession session,
        TemplateValues values,
        Function<String, Optional<Sendable>> saved,
        Runnable connect,
        RunClock clock,
        boolean asks) {
    public SequenceContext {
        Objects.requireNonNull(session);
        Objects.requireNonNull(values);
        Objects.requireNonNull(saved);
        Objects.requireNonNull(connect);
        Objects.requireNonNull(clock);
    }
}
