package app.sockeye.ui.tab.session;

import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.util.Optional;

/** The values that count now, for rules that fire later on another thread. */
final class LiveValues implements TemplateValues {
    /** Set on the JavaFX thread. */
    private volatile TemplateValues now;

    LiveValues(TemplateValues first) {
        now = first;
    }

    @Override
    public Optional<String> value(String name) {
        return now.value(name);
    }

    @Override
    public boolean isReceived(String name) {
        return now.isReceived(name);
    }

    @Override
    public Optional<String> last(String jsonPath) {
        return now.last(jsonPath);
    }

    @Override
    public TemplateSources sources() {
        return now.sources();
    }

    /** Lets other values count from now on. JavaFX thread. */
    void set(TemplateValues next) {
        now = next;
    }
}
