package app.sockeye.ui.offender;

import javafx.application.Platform;

public final class HoppingByPlatform {
    void draw() {
        Platform.runLater(() -> {});
    }
}
