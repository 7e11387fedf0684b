package app.sockeye.ui.offender;

import javafx.animation.AnimationTimer;

public final class HoppingByTimer extends AnimationTimer {
    @Override
    public void handle(long now) {
        stop();
    }
}
