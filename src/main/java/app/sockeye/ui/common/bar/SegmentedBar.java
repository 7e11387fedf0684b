package app.sockeye.ui.common.bar;

import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A row of joined toggle buttons of which exactly one is on. */
public final class SegmentedBar<T> extends HBox {
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ToggleGroup group = new ToggleGroup();
    private final String name;
    private final List<T> values;
    private Function<T, String> label;
    private final List<ChoiceMenu<T>> menus = new ArrayList<>();

    /**
     * @param id the bar's id; a segment's is {@code id-label}, in lower case
     * @param name what a screen reader says
     */
    public SegmentedBar(String id, String name, List<T> values, Function<T, String> label) {
        this.name = name;
        this.values = List.copyOf(values);
        this.label = label;
        setId(id);
        getStyleClass().add("segmented-bar");
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        for (int i = 0; i < values.size(); i++) {
            getChildren().add(segment(values.get(i), label.apply(values.get(i)), place(i, values.size())));
        }
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                @SuppressWarnings("unchecked")
                T chosen = (T) now.getUserData();
                value.set(chosen);
            }
        });
        value.addListener((o, before, now) -> group.getToggles().stream()
                .filter(t -> t.getUserData().equals(now))
                .forEach(group::selectToggle));
        value.set(values.get(0));
    }

    /** The chosen value. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** A menu with the same choice, for places too narrow for the bar. */
    MenuButton menu() {
        ChoiceMenu<T> menu = new ChoiceMenu<>(getId() + "-menu", name, values, label, value);
        menus.add(menu);
        return menu;
    }

    /**
     * Shows some of the values alone, and gives them other labels.
     *
     * @param words the label of each value; empty for one that is not shown
     */
    public void relabel(Function<T, String> words) {
        label = words;
        List<ToggleButton> shown = new ArrayList<>();
        for (Node child : getChildren()) {
            ToggleButton button = (ToggleButton) child;
            @SuppressWarnings("unchecked")
            String text = words.apply((T) button.getUserData());
            button.setText(text);
            Visibility.set(button, !text.isEmpty());
            button.getStyleClass().removeAll(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);
            if (!text.isEmpty()) {
                shown.add(button);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).getStyleClass().add(place(i, shown.size()));
        }
        menus.forEach(menu -> menu.relabel(words));
    }

    private ToggleButton segment(T segment, String label, String place) {
        ToggleButton button = new ToggleButton(label);
        button.setId(getId() + "-" + label.toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.setUserData(segment);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("segment", place);
        return button;
    }

    private static String place(int index, int count) {
        if (index == 0) {
            return Styles.LEFT_PILL;
        }
        return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
