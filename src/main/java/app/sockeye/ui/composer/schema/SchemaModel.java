package app.sockeye.ui.composer.schema;

import app.sockeye.message.WrittenJson;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.schema.JsonSchema;
import app.sockeye.payload.schema.SchemaCache;
import app.sockeye.payload.schema.SchemaCompletion;
import app.sockeye.payload.schema.SchemaFindings;
import app.sockeye.payload.schema.UnusableSchemaException;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.common.pulse.UiPulse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Checks the message that is written against its schema. One check runs at a time, of the newest text. A schema never
 * keeps a message from being sent. JavaFX thread.
 */
public final class SchemaModel {
    private final Executor background;
    private final SchemaCache schemas = new SchemaCache();
    private final ReadOnlyObjectWrapper<SchemaVerdict> verdict =
            new ReadOnlyObjectWrapper<>(this, "verdict", SchemaVerdict.NONE);
    private Supplier<Optional<Path>> finder = Optional::empty;
    /** What is on show, whether or not there is a schema for it. */
    private Optional<Shown> shown = Optional.empty();

    private Optional<Request> newest = Optional.empty();
    private boolean running;

    private record Shown(WrittenMessage message, TemplateValues preview) {}

    private record Request(WrittenMessage message, TemplateValues preview, Path file) {}

    /** @param background reads schemas and checks messages */
    public SchemaModel(Executor background) {
        this.background = background;
    }

    /** Sets where the schema of the message on show is found, asked with each check. */
    public void setFinder(Supplier<Optional<Path>> file) {
        finder = file;
    }

    /** What the schema says of the message on show. */
    public ReadOnlyObjectProperty<SchemaVerdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Checks a message, if there is a schema; the verdict of the one before stays until then. */
    public void look(WrittenMessage message, TemplateValues preview) {
        shown = Optional.of(new Shown(message, preview));
        newest = finder.get().map(file -> new Request(message, preview, file));
        if (newest.isEmpty()) {
            verdict.set(SchemaVerdict.NONE);
        }
        begin();
    }

    /** Checks the message on show again, as another schema may count now. */
    public void lookAgain() {
        shown.ifPresent(now -> look(now.message, now.preview));
    }

    /** Says that there is no message to check. */
    public void clear() {
        shown = Optional.empty();
        newest = Optional.empty();
        verdict.set(SchemaVerdict.NONE);
    }

    /** Finds what can be written at a place of a text, on any thread; empty where there is no schema. */
    public Optional<Supplier<SchemaCompletion>> completion(String text, int caret, boolean asked) {
        return finder.get().map(file -> () -> {
            try {
                return SchemaCompletion.at(schemas.get(file), text, caret, asked);
            } catch (UnusableSchemaException e) {
                // The check tells that.
                return SchemaCompletion.NONE;
            }
        });
    }

    private void begin() {
        if (running || newest.isEmpty()) {
            return;
        }
        running = true;
        Request request = newest.get();
        background.execute(() -> {
            SchemaVerdict found = verdict(request);
            UiPulse.later(() -> end(request, found));
        });
    }

    private void end(Request request, SchemaVerdict found) {
        running = false;
        boolean isNewest = newest.filter(now -> now == request).isPresent();
        if (isNewest) {
            verdict.set(found);
        } else {
            begin();
        }
    }

    private SchemaVerdict verdict(Request request) {
        Optional<WrittenMessage> message = Optional.of(request.message);
        try {
            JsonSchema schema = schemas.get(request.file);
            return WrittenJson.of(request.message, request.preview)
                    .map(json -> new SchemaVerdict(
                            message, "", schema.check(json.strict()).placed(json.written())))
                    .orElse(SchemaVerdict.NONE);
        } catch (UnusableSchemaException e) {
            String name = String.valueOf(request.file.getFileName());
            return new SchemaVerdict(message, SchemaTexts.unusable(name, e.getMessage()), SchemaFindings.NONE);
        }
    }
}
