package app.sockeye.ui.composer.packet;

import app.sockeye.message.MessageKind;
import app.sockeye.ui.composer.sending.ComposerCommands;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** Whether a composer offers packets: not once its connection speaks something else, unless one is on show. */
public final class PacketOffer {
    private PacketOffer() {}

    /**
     * Withdraws the packets of a dialect that is not spoken any longer.
     *
     * @param kind what is on show
     */
    public static void install(PacketModel model, ObservableValue<MessageKind> kind, ComposerCommands sending) {
        InvalidationListener look = o -> {
            boolean spoken = sending.dialectProperty()
                    .get()
                    .dialect()
                    .filter(dialect -> !dialect.forms().isEmpty())
                    .isPresent();
            if (sending.openProperty().get() && !spoken && kind.getValue() != MessageKind.FORM) {
                model.withdraw();
            }
        };
        kind.addListener(look);
        sending.openProperty().addListener(look);
        sending.dialectProperty().addListener(look);
    }
}
