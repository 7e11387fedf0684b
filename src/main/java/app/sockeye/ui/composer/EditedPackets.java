package app.sockeye.ui.composer;

import app.sockeye.message.FormMessage;
import app.sockeye.ui.common.PacketEditor;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.composer.packet.PacketPopover;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The composer's forms for packets that are sent later, such as by steps and rules. */
public final class EditedPackets implements PacketEditor {
    private final ComposerModel model;

    /** @param model of the tab where they are sent */
    public EditedPackets(ComposerModel model) {
        this.model = model;
    }

    @Override
    public Optional<FormMessage> fresh() {
        return model.packet()
                .dialectProperty()
                .get()
                .map(dialect ->
                        new FormMessage(dialect.key(), dialect.forms().get(0).key(), Map.of()));
    }

    @Override
    public void edit(FormMessage packet, Node beside, Consumer<FormMessage> done) {
        PacketPopover popover = new PacketPopover(model.sending(), model.work(), model.references(), packet, done);
        popover.dress(Theme.sheet(ComposerView.class, "composer.css"));
        popover.open(beside);
    }
}
