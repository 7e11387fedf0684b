package app.sockeye.ui.common.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class NextFrameTest {
    private final List<String> done = new ArrayList<>();
    private StackPane root;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        root = new StackPane();
        stage.setScene(new Scene(root, 200, 100));
        stage.show();
    }

    @Test
    void somethingIsDoneOnceWhatWasShownBeforeHasItsStyles() {
        Label first = new Label("first");
        FxThread.call(() -> {
            root.getChildren().add(first);
            UiPulse.afterNext(root, () -> done.add(first.getSkin() == null ? "too soon" : "next"));
            return done.add("now");
        });
        FxThread.settle();
        assertThat(done).containsExactly("now", "next");
    }

    @Test
    void itIsDoneAtOnceWhereNothingIsShown() {
        FxThread.call(() -> {
            UiPulse.afterNext(new Label(), () -> done.add("in no scene"));
            Label hidden = new Label();
            new Scene(new StackPane(hidden));
            UiPulse.afterNext(hidden, () -> done.add("in no window"));
            stage.hide();
            UiPulse.afterNext(root, () -> done.add("hidden"));
            return done;
        });
        assertThat(done).containsExactly("in no scene", "in no window", "hidden");
    }

    @Test
    void theFirstPictureComesBeforeWhatMayComeLater() {
        Label view = new Label("view");
        FxThread.call(() -> {
            stage.hide();
            root.getChildren().add(view);
            UiPulse.afterFirst(root.getScene(), () -> done.add(view.getSkin() == null ? "too soon" : "drawn"));
            stage.show();
            return done.add("shown");
        });
        FxThread.settle();
        assertThat(done).containsExactly("shown", "drawn");
    }
}
