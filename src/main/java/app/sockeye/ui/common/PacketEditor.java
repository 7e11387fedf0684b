package app.sockeye.ui.common;

import app.sockeye.message.FormMessage;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Shows packets of a dialect in their forms, for regions that keep some and have no forms. JavaFX thread. */
public interface PacketEditor {
    /** Has no forms. */
    PacketEditor NONE = new PacketEditor() {
        @Override
        public Optional<FormMessage> fresh() {
            return Optional.empty();
        }

        @Override
        public void edit(FormMessage packet, Node beside, Consumer<FormMessage> done) {}
    };

    /** An empty packet of what is spoken; empty where that has no forms. */
    Optional<FormMessage> fresh();

    /**
     * Shows a packet's form at a node.
     *
     * @param done given what it becomes; not called where it stays
     */
    void edit(FormMessage packet, Node beside, Consumer<FormMessage> done);
}
