package app.sockeye.ui.common.bar;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A button that shows which of a few values is chosen, and a menu to choose another: a narrow {@link SegmentedBar}. */
final class ChoiceMenu<T> extends MenuButton {
    private final Property<T> value;
    private Function<T, String> label;

    /**
     * @param id the button's id; a menu item's is {@code id-label}, in lower case
     * @param name what is chosen, for a screen reader
     */
    ChoiceMenu(String id, String name, List<T> values, Function<T, String> label, Property<T> value) {
        this.value = value;
        this.label = label;
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
        value.addListener((o, before, now) -> show(now));
        show(value.getValue());
    }

    /** @param words the label of each value; empty for one that is not shown */
    void relabel(Function<T, String> words) {
        label = words;
        for (MenuItem item : getItems()) {
            @SuppressWarnings("unchecked")
            String text = words.apply((T) item.getUserData());
            item.setText(text);
            item.setVisible(!text.isEmpty());
        }
        show(value.getValue());
    }

    private void show(T chosen) {
        setText(label.apply(chosen));
        getItems().forEach(item -> ((RadioMenuItem) item)
                .setSelected(item.getUserData().equals(chosen)));
    }
}
