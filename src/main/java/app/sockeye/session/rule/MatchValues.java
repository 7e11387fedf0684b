package app.sockeye.session.rule;

import app.sockeye.session.capture.Capture;
import app.sockeye.session.capture.CaptureCondition;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.entry.Entry;
import java.util.Optional;

/** Values for the answer to a message, which counts as the newest, whatever came since. */
record MatchValues(Optional<Entry> match, TemplateValues others) implements TemplateValues {

    @Override
    public Optional<String> value(String name) {
        return others.value(name);
    }

    @Override
    public boolean isReceived(String name) {
        return others.isReceived(name);
    }

    @Override
    public Optional<String> last(String jsonPath) {
        return match.flatMap(entry -> new CaptureCondition(new Capture(jsonPath, "last")).valueIn(entry))
                .or(() -> others.last(jsonPath));
    }

    @Override
    public TemplateSources sources() {
        return others.sources();
    }
}
