package app.sockeye.payload.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.function.BooleanSupplier;

/** Ends a check that takes too long or finds too much. One thread. */
final class LimitedContext extends ExecutionContext {
    /** A check notes also what it drops later, as for a branch of {@code anyOf}. */
    private static final int MOST_ERRORS = 20_000;

    private static final int STEPS_BETWEEN = 64;

    private final BooleanSupplier late;
    private int steps;
    private int errors;

    /** @param late whether the time is over, asked often */
    LimitedContext(ExecutionConfig config, BooleanSupplier late) {
        super(config);
        this.late = late;
    }

    @Override
    public void evaluationPathAddLast(String step) {
        count();
        super.evaluationPathAddLast(step);
    }

    @Override
    public void evaluationPathAddLast(int step) {
        count();
        super.evaluationPathAddLast(step);
    }

    @Override
    public void addError(Error error) {
        if (++errors > MOST_ERRORS) {
            throw new StoppedCheckException("The check against the schema found too much and was stopped.");
        }
        super.addError(error);
    }

    private void count() {
        if (++steps % STEPS_BETWEEN == 0 && late.getAsBoolean()) {
            throw new StoppedCheckException("The check against the schema took too long and was stopped.");
        }
    }
}
