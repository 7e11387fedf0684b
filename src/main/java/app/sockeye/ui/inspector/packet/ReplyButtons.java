package app.sockeye.ui.inspector.packet;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.words.PacketViewTexts;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What can be sent in answer to the packet on show, each begun in the composer with a click. */
final class ReplyButtons extends FlowPane {
    private static final double GAP = 6;

    ReplyButtons(List<PacketReply> replies, InspectorCommands commands) {
        super(GAP, GAP);
        setId("packet-replies");
        for (PacketReply each : replies) {
            Button button = new Button(each.reply().label(), Icon.of(Feather.CORNER_UP_LEFT));
            button.setId("packet-reply-" + getChildren().size());
            button.setMnemonicParsing(false);
            button.getStyleClass().add(Styles.SMALL);
            Tip.set(button, PacketViewTexts.BEGIN_REPLY);
            button.setAccessibleHelp(PacketViewTexts.BEGIN_REPLY);
            button.setOnAction(e -> commands.answer(each));
            getChildren().add(button);
        }
    }
}
