package app.sockeye.ui.composer;

import app.sockeye.payload.schema.SchemaCompletion;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.EditorCompletion;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import app.sockeye.ui.composer.schema.SchemaModel;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The values of the composer's connection, for the help in its editors. */
record ReferenceSource(ComposerCommands sending, Work work, SchemaModel schema) implements ReferenceHelp.Source {
    @Override
    public TemplateValues shown() {
        return sending.shown();
    }

    @Override
    public List<KnownReference> known() {
        return sending.known();
    }

    @Override
    public Supplier<List<KnownReference>> received() {
        return sending.received();
    }

    @Override
    public Optional<Supplier<EditorCompletion>> others(String text, int caret, boolean asked) {
        return schema.completion(text, caret, asked).map(found -> () -> {
            SchemaCompletion completion = found.get();
            return new EditorCompletion(
                    completion.start(),
                    completion.end(),
                    completion.offers().stream()
                            .map(offer -> EditorCompletion.offer(offer.text(), offer.meaning()))
                            .toList());
        });
    }

    @Override
    public <T> void background(Supplier<T> computed, Consumer<T> result) {
        work.inBackground(computed, result);
    }
}
