package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatRun;
import app.sockeye.transcript.search.Condition;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** What the tab of repeats asks of the window. JavaFX thread; the futures may end on any. */
public interface RepeatCommands {

    /** Whether something can be sent now. */
    ReadOnlyBooleanProperty openProperty();

    /** The message that would be repeated: its name or its beginning, and whether it is the same each time. */
    RepeatedMessage message();

    /** Whether the chosen environment is one for production. */
    boolean isProduction();

    /**
     * Checks the message and begins to repeat it.
     *
     * @param error which messages received count as errors; empty for none
     * @param onEnd called on any thread when nothing more is sent
     * @return fails with an {@link app.sockeye.message.UnsendableException} where the message can't be sent
     */
    CompletableFuture<RepeatRun> start(RepeatPlan plan, Optional<Condition> error, Runnable onEnd);

    /** Shows only the entries of the log that match a query. */
    void showInLog(String query);

    /** Tells that a repeat has ended where the user doesn't see it. */
    void tellEnd(String sentence);
}
