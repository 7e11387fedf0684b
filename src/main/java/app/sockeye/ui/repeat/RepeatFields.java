package app.sockeye.ui.repeat;

import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The fields of a repeat; they can be changed while it runs. Enter starts it. */
final class RepeatFields extends FlowPane {
    private static final double GAP = 8;
    private static final double NUMBER_WIDTH = 76;
    private static final double TIME_WIDTH = 64;
    private static final double QUERY_WIDTH = 176;

    private final RepeatForm form;

    RepeatFields(RepeatModel model) {
        super(GAP + GAP, GAP);
        this.form = model.form();
        getStyleClass().add("repeat-fields");
        setRowValignment(VPos.CENTER);
        TextField rate = field("repeat-rate", RepeatTexts.RATE, form.rate, NUMBER_WIDTH);
        TextField gap = field("repeat-gap", RepeatTexts.GAP, form.gap, TIME_WIDTH);
        TextField time = field("repeat-for", RepeatTexts.TIME, form.time, TIME_WIDTH);
        TextField times = field("repeat-times", RepeatTexts.TIMES, form.times, NUMBER_WIDTH);
        TextField rising = field("repeat-rising", RepeatTexts.RISING, form.rising, TIME_WIDTH);
        TextField error = field("repeat-error", RepeatTexts.ERROR_QUERY, form.error, QUERY_WIDTH);
        error.setPromptText(RepeatTexts.ERROR_PROMPT);
        error.getStyleClass().add("wire");
        Visibility.when(rate, form.pace.isEqualTo(Pace.PER_SECOND));
        Visibility.when(gap, form.pace.isEqualTo(Pace.APART));
        Visibility.when(time, form.extent.isEqualTo(Extent.FOR));
        Visibility.when(times, form.extent.isEqualTo(Extent.TIMES));
        HBox rise = group(new Label(RepeatTexts.RISING_OVER), rising);
        Visibility.when(rise, form.pace.isNotEqualTo(Pace.FASTEST));
        getChildren()
                .setAll(
                        group(
                                rate,
                                gap,
                                menu("repeat-pace", RepeatTexts.PACE, List.of(Pace.values()), Pace::label, form.pace)),
                        group(
                                menu(
                                        "repeat-extent",
                                        RepeatTexts.EXTENT,
                                        List.of(Extent.values()),
                                        Extent::label,
                                        form.extent),
                                time,
                                times),
                        rise,
                        group(new Label(RepeatTexts.ERRORS_ARE), error),
                        check("repeat-stop-on-error", RepeatTexts.STOP_ON_ERROR, form.stopOnError),
                        check("repeat-stop-when-lost", RepeatTexts.STOP_WHEN_LOST, form.stopWhenLost));
        Runnable mark = () -> {
            Invalid.mark(rate, form.isRateInvalid());
            Invalid.mark(gap, form.isRateInvalid());
            Invalid.mark(time, form.isExtentInvalid());
            Invalid.mark(times, form.isExtentInvalid());
            Invalid.mark(rising, form.isRisingInvalid());
            Invalid.mark(error, !form.errorComplaint().isEmpty());
            Tip.set(error, form.errorComplaint());
        };
        form.everything().forEach(each -> each.addListener(o -> mark.run()));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && e.getTarget() instanceof TextField) {
                model.start();
                e.consume();
            }
        });
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(GAP, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private static TextField field(String id, String name, StringProperty value, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefWidth(width);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static CheckBox check(String id, String text, BooleanProperty value) {
        CheckBox check = new CheckBox(text);
        check.setId(id);
        check.selectedProperty().bindBidirectional(value);
        return check;
    }

    private static <T> MenuButton menu(
            String id, String name, List<T> values, Function<T, String> label, ObjectProperty<T> value) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.setAccessibleText(name);
        ToggleGroup group = new ToggleGroup();
        for (T each : values) {
            RadioMenuItem item = new RadioMenuItem(label.apply(each));
            item.setId(id + "-" + label.apply(each).toLowerCase(Locale.ROOT).replace(' ', '-'));
            item.setToggleGroup(group);
            item.setSelected(each == value.get());
            item.setOnAction(e -> value.set(each));
            value.addListener((o, before, now) -> item.setSelected(each == now));
            menu.getItems().add(item);
        }
        menu.setText(label.apply(value.get()));
        value.addListener((o, before, now) -> menu.setText(label.apply(now)));
        return menu;
    }
}
