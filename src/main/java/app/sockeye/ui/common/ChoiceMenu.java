package app.sockeye.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A button that shows which of a few values is chosen, and a menu to choose another: a narrow {@link SegmentedBar}. */
final class ChoiceMenu<T> extends MenuButton {

    /**
     * @param id the button's id; a menu item's is {@code id-label}, in lower case
     * @param name what is chosen, for a screen reader
     */
    ChoiceMenu(String id, String name, List<T> values, Function<T, String> label, Property<T> value) {
        setId(id);
        getStyleClass().add("choice-menu");
        setAccessibleText(name);
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (T each : values) {
            RadioMenuItem item = new RadioMenuItem(label.apply(each));
            item.setId(id + "-" + label.apply(each).toLowerCase(Locale.ROOT).replace(' ', '-'));
            item.setToggleGroup(group);
            item.setUserData(each);
            item.setOnAction(e -> value.setValue(each));
            getItems().add(item);
        }
        value.addListener((o, before, now) -> show(now, label));
        show(value.getValue(), label);
    }

    private void show(T chosen, Function<T, String> label) {
        setText(label.apply(chosen));
        getItems().forEach(item -> ((RadioMenuItem) item)
                .setSelected(item.getUserData().equals(chosen)));
    }
}
