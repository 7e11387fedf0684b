package app.sockeye.ui.composer;

import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.reference.KnownReference;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The values of the composer's connection, for the help in its editors. */
record ReferenceSource(ComposerCommands sending, Work work) implements ReferenceHelp.Source {
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
    public <T> void background(Supplier<T> computed, Consumer<T> result) {
        work.inBackground(computed, result);
    }
}
