package app.sockeye.ui.connection;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.ui.common.Notice;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;

/**
 * The bar that tells why a connection failed, with buttons for what can be done about it. The server's response or its
 * certificates are shown at once; other details are folded.
 */
final class FailureBar {
    private final Notice notice = new Notice("connection-notice");
    private final ConnectionModel model;
    private final StepActions steps;

    private Runnable onShow = () -> {};
    private List<Button> buttons = List.of();
    /** Whether the failure is told elsewhere in the window. */
    private boolean toldElsewhere;

    FailureBar(ConnectionModel model, StepActions steps) {
        this.model = model;
        this.steps = steps;
        notice.setOnDismiss(model.outcome()::dismissFailure);
        model.outcome().failureProperty().addListener((o, before, now) -> show(now));
        show(model.outcome().failureProperty().get());
    }

    /** @param action selects the log's row with all details */
    void setOnShow(Runnable action) {
        onShow = action;
    }

    Notice node() {
        return notice;
    }

    /** Hides the bar while the same is told elsewhere in the window. */
    void setToldElsewhere(boolean elsewhere) {
        toldElsewhere = elsewhere;
        show(model.outcome().failureProperty().get());
    }

    /** Shows how long the server asks to wait; returns false, as each second is enough for that. */
    boolean tick() {
        if (notice.isVisible()) {
            buttons.stream()
                    .filter(RetryButton.class::isInstance)
                    .map(RetryButton.class::cast)
                    .forEach(RetryButton::tick);
        }
        return false;
    }

    private void show(Optional<ConnectFailure> failure) {
        failure.filter(f -> !toldElsewhere).ifPresentOrElse(this::tell, notice::clear);
    }

    private void tell(ConnectFailure failure) {
        // The page that shows the certificate tells what to do, and not for the command line.
        boolean told = failure.acceptablePin().isPresent();
        notice.show(
                told ? failure.getMessage() : failure.getMessage() + " " + failure.nextStep(),
                failure.response().map(RefusedAnswer::text).orElse(failure.details()));
        if (failure.response().isPresent()
                || failure.kind() == ConnectFailure.Kind.TLS && failure.review().isEmpty()) {
            notice.unfold();
        }
        notice.link(ConnectionTexts.SHOW_IN_LOG, () -> onShow.run());
        buttons = steps.buttons(failure.nextSteps());
        notice.offer(buttons);
    }
}
