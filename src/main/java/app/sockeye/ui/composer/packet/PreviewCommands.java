package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.composer.sending.ComposerCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * What shows how a packet would be sent in a tab, whatever is spoken there, without sending it.
 *
 * @param tab knows the values
 */
record PreviewCommands(ComposerCommands tab) implements ComposerCommands {
    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return tab.openProperty();
    }

    @Override
    public CompletableFuture<SentMessage> send(Sendable what) {
        throw new UnsupportedOperationException("a preview");
    }

    @Override
    public TemplateValues preview() {
        return tab.preview();
    }

    @Override
    public TemplateValues shown() {
        return tab.shown();
    }

    @Override
    public Supplier<List<MessagePayload>> wire(FormMessage form, boolean masked) {
        return tab.wire(form, masked);
    }
}
