package app.sockeye.ui.log.bar;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.ui.log.model.DialectModel;
import app.sockeye.ui.log.model.SpokenFacts;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The items to choose the dialect with that a connection's messages are read in. */
final class DialectMenu {
    private final DialectModel model;
    private final List<RadioMenuItem> choices = new ArrayList<>();
    private final RadioMenuItem recognised;

    private DialectMenu(DialectModel model, String id) {
        this.model = model;
        ToggleGroup group = new ToggleGroup();
        recognised = choice(id, group, DialectChoice.RECOGNISED, PacketRowTexts.RECOGNISE);
        Dialects.ALL.forEach(each -> choice(id, group, DialectChoice.of(each.key()), each.title()));
        choice(id, group, DialectChoice.of(OwnDialect.KEY), PacketRowTexts.OWN);
        choice(id, group, DialectChoice.OFF, PacketRowTexts.DIALECT_OFF);
        model.choiceProperty().addListener(o -> show());
        model.spokenProperty().addListener(o -> show());
        show();
    }

    /**
     * The items.
     *
     * @param id with which the items' begin
     */
    static List<MenuItem> items(DialectModel model, String id) {
        List<MenuItem> items = new ArrayList<>(new DialectMenu(model, id).choices);
        items.add(1, new SeparatorMenuItem());
        items.add(items.size() - 2, new SeparatorMenuItem());
        items.add(items.size() - 1, new SeparatorMenuItem());
        return items;
    }

    private RadioMenuItem choice(String id, ToggleGroup group, DialectChoice choice, String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setId(id + "-" + choice.word());
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setUserData(choice);
        item.setOnAction(e -> model.choose(choice));
        choices.add(item);
        return item;
    }

    private void show() {
        DialectChoice chosen = model.choiceProperty().get();
        Optional<SpokenFacts> spoken = model.spokenProperty().get();
        recognised.setText(
                chosen.equals(DialectChoice.RECOGNISED) && spoken.isPresent()
                        ? PacketRowTexts.recognised(spoken.get().name())
                        : PacketRowTexts.RECOGNISE);
        choices.forEach(item -> item.setSelected(item.getUserData().equals(chosen)));
    }
}
