package app.sockeye.ui.connection;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.ui.common.Notice;
import java.util.Optional;

/**
 * The bar that tells why a connection failed. The server's response or its certificates are shown at once; other
 * details are folded.
 */
final class FailureBar {
    private final Notice notice = new Notice("connection-notice");

    private Runnable onShow = () -> {};

    FailureBar(ConnectionModel model) {
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

    private void show(Optional<ConnectFailure> failure) {
        failure.ifPresentOrElse(this::tell, notice::clear);
    }

    private void tell(ConnectFailure failure) {
        notice.show(
                failure.getMessage() + " " + failure.nextStep(),
                failure.response().map(RefusedAnswer::text).orElse(failure.details()));
        if (failure.response().isPresent() || failure.kind() == ConnectFailure.Kind.TLS) {
            notice.unfold();
        }
        notice.link(ConnectionTexts.SHOW_IN_LOG, () -> onShow.run());
    }
}
