package app.sockeye.ui.offender;

import javafx.concurrent.Task;

public final class HoppingByTask extends Task<Void> {
    @Override
    protected Void call() {
        return null;
    }
}
