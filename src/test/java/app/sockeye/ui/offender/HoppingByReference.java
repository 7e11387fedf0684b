package app.sockeye.ui.offender;

import java.util.concurrent.Executor;
import javafx.application.Platform;

public final class HoppingByReference {
    Executor window() {
        return Platform::runLater;
    }
}
