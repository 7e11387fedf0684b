package app.sockeye.app;

import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.ArrayList;
import java.util.List;

/** Shows sentences in a toast; those that come before there is one wait for it. Thread-safe. */
final class WaitingToasts {
    /** Guarded by this. */
    private final List<String> waiting = new ArrayList<>();
    /** Null before there is one. Guarded by this. */
    private Toast toast;

    /** Shows a sentence as soon as that can be. */
    synchronized void show(String sentence) {
        if (toast == null) {
            waiting.add(sentence);
        } else {
            Toast shown = toast;
            UiPulse.later(() -> shown.show(sentence));
        }
    }

    /** Sets where sentences are shown, and shows those that have waited, one after the other. JavaFX thread. */
    synchronized void showIn(Toast place) {
        toast = place;
        waiting.forEach(toast::showNext);
        waiting.clear();
    }
}
