package app.sockeye.ui.log.bar;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.log.model.SpokenFacts;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Chips that tell what a connection speaks; the first opens a menu of dialects. Hidden while nothing is spoken. */
public final class DialectChips extends HBox {
    private final DialectModel model;
    private final Button spoken = new Button();

    /** @param model what is spoken */
    public DialectChips(DialectModel model) {
        super(6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        spoken.setId("dialect-chip");
        spoken.getStyleClass().setAll("chip", "chip-button");
        spoken.setGraphic(Icon.of(Feather.PACKAGE));
        spoken.setMinWidth(USE_PREF_SIZE);
        Tip.set(spoken, PacketRowTexts.CHOOSE_DIALECT);
        ContextMenu menu = new ContextMenu();
        menu.setId("dialect-menu");
        menu.getItems().setAll(DialectMenu.items(model, "dialect"));
        spoken.setOnAction(e -> menu.show(spoken, Side.BOTTOM, 0, 4));
        spoken.setContextMenu(menu);
        model.spokenProperty().addListener(o -> show());
        model.choiceProperty().addListener(o -> show());
        show();
    }

    private void show() {
        Optional<SpokenFacts> facts = model.spokenProperty().get();
        DialectChoice choice = model.choiceProperty().get();
        boolean own = choice.equals(DialectChoice.of(OwnDialect.KEY));
        String title = facts.map(SpokenFacts::title)
                .orElse(choice.equals(DialectChoice.OFF) ? PacketRowTexts.OFF : own ? OwnDialect.TITLE : "");
        spoken.setText(VisibleText.of(title));
        spoken.setAccessibleText(PacketRowTexts.dialect(spoken.getText()));
        getChildren().setAll(spoken);
        facts.ifPresent(known -> known.facts().forEach(fact -> getChildren().add(new Chip(fact, Chip.Tone.NEUTRAL))));
        Visibility.set(this, !title.isEmpty());
    }
}
