package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.WindowExtension;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class WaitingToastsTest {
    private final WaitingToasts toasts = new WaitingToasts();
    private Toast toast;

    @BeforeEach
    void make() {
        toast = FxThread.call(Toast::new);
    }

    @Test
    void whatIsToldBeforeThereIsAToastIsShownInItsOrder() {
        toasts.show("The settings could not be read.");
        toasts.show("The playground could not be started.");
        show();
        assertThat(text()).isEqualTo("The settings could not be read.");
        FxThread.call(() -> {
            toast.lookup("#toast-dismiss").fireEvent(new ActionEvent());
            return null;
        });
        assertThat(text()).isEqualTo("The playground could not be started.");
    }

    @Test
    void whatIsToldLaterIsShownAtOnce() {
        show();
        toasts.show("The drafts could not be saved.");
        FxThread.call(() -> null);
        assertThat(text()).isEqualTo("The drafts could not be saved.");
    }

    private void show() {
        FxThread.call(() -> {
            toasts.showIn(toast);
            return null;
        });
    }

    private String text() {
        return FxThread.call(() -> toast.isVisible() ? toast.getAccessibleText() : "");
    }
}
