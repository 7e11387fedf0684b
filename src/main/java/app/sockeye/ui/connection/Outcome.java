package app.sockeye.ui.connection;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the last connection ended, or why it failed. This belongs to one address, so it is shown only while that
 * address is typed and the form is valid. JavaFX thread.
 */
final class Outcome {
    private final ReadOnlyObjectWrapper<Optional<ConnectionEnd>> end =
            new ReadOnlyObjectWrapper<>(this, "end", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConnectFailure>> failure =
            new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConnectFailure>> retryFailure =
            new ReadOnlyObjectWrapper<>(this, "retryFailure", Optional.empty());

    private SessionStatus status = SessionStatus.IDLE;
    /** Kept until a connection opens again. */
    private Optional<ConnectionEnd> lastEnd = Optional.empty();
    /** Kept while there are more attempts, so that what is told doesn't flicker with them. */
    private Optional<ConnectFailure> lastRetryFailure = Optional.empty();

    private boolean failureDismissed;
    /** Whether the form is valid and has the address that was connected to. */
    private boolean sameAddress;

    /** How the last connection ended if the user did not end it; empty once dismissed. */
    ReadOnlyObjectProperty<Optional<ConnectionEnd>> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Why the last attempt failed that no other follows; empty if the user cancelled it, and once dismissed. */
    ReadOnlyObjectProperty<Optional<ConnectFailure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why the last attempt failed, while another one follows or is made. */
    ReadOnlyObjectProperty<Optional<ConnectFailure>> retryFailureProperty() {
        return retryFailure.getReadOnlyProperty();
    }

    void follow(SessionStatus now) {
        status = now;
        failureDismissed = false;
        if (now.closure().isPresent()) {
            lastEnd = ConnectionEnd.of(now);
        } else if (now.state() == SessionState.OPEN) {
            lastEnd = Optional.empty();
        }
        if (now.retry().isEmpty()) {
            lastRetryFailure = Optional.empty();
        } else if (now.state() == SessionState.WAITING) {
            lastRetryFailure = now.failure();
        }
        show();
    }

    void followAddress(boolean same) {
        sameAddress = same;
        show();
    }

    void dismissEnd() {
        lastEnd = Optional.empty();
        show();
    }

    void dismissFailure() {
        failureDismissed = true;
        show();
    }

    private void show() {
        end.set(sameAddress ? lastEnd : Optional.empty());
        failure.set(sameAddress && !failureDismissed ? failed(status) : Optional.empty());
        retryFailure.set(sameAddress ? lastRetryFailure : Optional.empty());
    }

    private static Optional<ConnectFailure> failed(SessionStatus now) {
        return now.state() == SessionState.FAILED && !isCancelled(now) ? now.failure() : Optional.empty();
    }

    static boolean isCancelled(SessionStatus now) {
        return now.failure().map(f -> f.kind() == ConnectFailure.Kind.CANCELLED).orElse(false);
    }
}
