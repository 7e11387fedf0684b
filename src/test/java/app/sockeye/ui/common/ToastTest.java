package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ToastTest {
    private static final String LONG =
            "Not connected, because the session can't be recorded: recordings are encrypted, and"
                    + " the vault with their key is locked. Unlock it under Secrets in the settings, and connect again.";

    private Toast toast;
    private StackPane root;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.apply();
        toast = new Toast();
        root = new StackPane(toast);
        Theme.dress(root);
        stage.setScene(new Scene(root, 800, 520));
        stage.show();
    }

    @Test
    void aLongSentenceIsReadToItsEnd() {
        FxThread.call(() -> {
            toast.show(LONG, "Undo", () -> {});
            return null;
        });
        FxThread.settle();
        String shown = FxThread.call(() -> ((Text) toast.lookup(".label .text")).getText());
        assertThat(shown.replace("\n", " ").replaceAll(" +", " ")).isEqualTo(LONG);
        Bounds at = FxThread.call(() -> toast.localToScene(toast.getLayoutBounds()));
        assertThat(root.getLayoutBounds().contains(at)).isTrue();
        assertThat(FxThread.call(() -> ((Labeled) toast.lookup("#toast-action")).isVisible()))
                .isTrue();
    }
}
