package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatGoal;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the user has set of a repeat, and what is wrong with it. */
final class RepeatForm {
    private static final double NANOS = 1e9;

    final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.PER_SECOND);
    final StringProperty rate = new SimpleStringProperty(this, "rate", "10");
    final StringProperty gap = new SimpleStringProperty(this, "gap", "1 s");
    final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(this, "extent", Extent.FOR);
    final StringProperty time = new SimpleStringProperty(this, "time", "60 s");
    final StringProperty times = new SimpleStringProperty(this, "times", "1,000");
    final StringProperty rising = new SimpleStringProperty(this, "rising", "0 s");
    final StringProperty error = new SimpleStringProperty(this, "error", "");
    final BooleanProperty stopOnError = new SimpleBooleanProperty(this, "stopOnError");
    final BooleanProperty stopWhenLost = new SimpleBooleanProperty(this, "stopWhenLost", true);

    /** All properties. */
    List<Observable> everything() {
        return List.of(pace, rate, gap, extent, time, times, rising, error, stopOnError, stopWhenLost);
    }

    boolean isRateInvalid() {
        return perSecond().isEmpty();
    }

    boolean isExtentInvalid() {
        return goal().isEmpty();
    }

    boolean isRisingInvalid() {
        return pace.get() != Pace.FASTEST && RepeatInput.time(rising.get()).isEmpty();
    }

    /** What is wrong with the query for errors; empty for nothing. */
    String errorComplaint() {
        try {
            error();
            return "";
        } catch (QuerySyntaxException e) {
            return e.getMessage();
        }
    }

    /** Which messages received count as errors; empty for none. */
    Optional<Condition> error() throws QuerySyntaxException {
        return error.get().isBlank()
                ? Optional.empty()
                : Optional.of(Query.parse(error.get()).condition());
    }

    /** The plan; empty where something is invalid. */
    Optional<RepeatPlan> plan() {
        if (isRisingInvalid() || perSecond().isEmpty() || goal().isEmpty()) {
            return Optional.empty();
        }
        Duration rise = pace.get() == Pace.FASTEST
                ? Duration.ZERO
                : RepeatInput.time(rising.get()).orElseThrow();
        return Optional.of(
                new RepeatPlan(goal().get(), perSecond().get(), rise, stopWhenLost.get(), stopOnError.get()));
    }

    private Optional<Double> perSecond() {
        return switch (pace.get()) {
            case FASTEST -> Optional.of(RepeatPlan.AS_FAST_AS_POSSIBLE);
            case PER_SECOND -> RepeatInput.rate(rate.get());
            case APART ->
                RepeatInput.time(gap.get())
                        .filter(nanos -> !nanos.isZero())
                        .map(nanos -> NANOS / nanos.toNanos())
                        .filter(each -> each >= RepeatPlan.LEAST_PER_SECOND && each <= RepeatPlan.MOST_PER_SECOND);
        };
    }

    private Optional<RepeatGoal> goal() {
        return switch (extent.get()) {
            case UNTIL_STOPPED -> Optional.of(RepeatGoal.UNTIL_STOPPED);
            case TIMES -> RepeatInput.count(times.get()).map(RepeatGoal.Times::new);
            case FOR -> RepeatInput.time(time.get()).filter(t -> !t.isZero()).map(RepeatGoal.Lasting::new);
        };
    }
}
