package app.sockeye.ui.composer.packet;

import app.sockeye.session.dialect.DialectStatus.DutySwitch;
import app.sockeye.ui.common.Tip;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** What Sockeye sends by itself, each with a switch. */
public final class DutiesMenu extends MenuButton {
    private final PacketModel model;

    /** @param model knows them */
    public DutiesMenu(PacketModel model) {
        super(PacketFormTexts.DUTIES);
        this.model = model;
        setId("packet-duties");
        getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        setMinWidth(USE_PREF_SIZE);
        Tip.set(this, PacketFormTexts.DUTIES_TIP);
        setAccessibleHelp(PacketFormTexts.DUTIES_TIP);
        model.statusProperty().addListener((o, before, now) -> show(now.duties()));
        show(model.statusProperty().get().duties());
    }

    private void show(List<DutySwitch> duties) {
        getItems().setAll(duties.stream().map(this::item).toList());
    }

    private CheckMenuItem item(DutySwitch duty) {
        CheckMenuItem item = new CheckMenuItem(PacketFormTexts.duty(duty.label(), duty.consequence()));
        item.setId("packet-duty-" + duty.key());
        item.setMnemonicParsing(false);
        item.setSelected(duty.on());
        item.setOnAction(e -> model.setDuty(duty.key(), item.isSelected()));
        return item;
    }
}
