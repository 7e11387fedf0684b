package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A scene that throws in each pulse fails the test that showed it, and no test after it in the same JVM. */
class BrokenSceneTest {
    private static final int LATER_TESTS = 5;

    @Test
    void aBrokenSceneFailsItsOwnTestOnly() throws Exception {
        BrokenPage broken = new BrokenPage();
        WindowExtension first = shown(broken);
        assertThat(broken.thrown.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> first.afterEach(null)).hasStackTraceContaining("broken on purpose");
        for (int i = 0; i < LATER_TESTS; i++) {
            SoundPage sound = new SoundPage();
            WindowExtension later = shown(sound);
            later.interact(() -> {}).clickOn("#sound");
            later.afterEach(null);
            assertThat(sound.clicks).isOne();
        }
    }

    private static WindowExtension shown(Object page) throws Exception {
        WindowExtension extension = new WindowExtension();
        extension.postProcessTestInstance(page, null);
        extension.beforeEach(null);
        return extension;
    }

    /** Has a window besides the primary stage. */
    private static final class BrokenPage {
        final CountDownLatch thrown = new CountDownLatch(LATER_TESTS * 2);

        @Start
        void start(Stage primary) {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 300, 200));
            stage.show();
            stage.getScene().addPreLayoutPulseListener(() -> {
                Platform.requestNextPulse();
                thrown.countDown();
                throw new IllegalStateException("broken on purpose");
            });
            Platform.requestNextPulse();
        }
    }

    /** Counts the clicks on its button. */
    private static final class SoundPage {
        private int clicks;

        @Start
        void start(Stage stage) {
            Button button = new Button("Sound");
            button.setId("sound");
            button.setOnAction(e -> clicks++);
            stage.setScene(new Scene(new StackPane(button), 300, 200));
            stage.show();
        }
    }
}
