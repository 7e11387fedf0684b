package app.sockeye.ui.composer;

import app.sockeye.message.Fragmentation;
import app.sockeye.message.Fragmentation.Split;
import app.sockeye.message.MessageKind;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.composer.editor.FramingModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The line under the tools that says to whom and in which frames the message is sent. */
final class FramingLine extends FlowPane {
    private static final double GAP = 8;
    private static final double NUMBER_WIDTH = 68;

    private final FramingModel model;
    /** Whether the user has opened it; it is shown, too, while it has something to say. */
    private final BooleanProperty opened = new SimpleBooleanProperty(this, "opened");

    private boolean following;

    /** @param targets makes what says to whom it is sent */
    FramingLine(ComposerModel composer, Supplier<Node> targets) {
        super(GAP, 4);
        this.model = composer.framing();
        setId("composer-framing");
        getStyleClass().add("framing-line");
        setAlignment(Pos.CENTER_LEFT);
        model.valueProperty().addListener((o, before, now) -> {
            if (now.split() != Split.WHOLE) {
                opened.set(true);
            }
        });
        composer.targets().targetProperty().addListener((o, before, now) -> {
            if (!now.equals(MessageTarget.THIS)) {
                opened.set(true);
            }
        });
        Visibility.when(this, opened);
        Visibility.fill(this, opened, () -> List.of(targets.get(), frames(composer)));
    }

    BooleanProperty openedProperty() {
        return opened;
    }

    private HBox frames(ComposerModel composer) {
        SegmentedBar<Split> split = new SegmentedBar<>(
                "composer-split", ComposerTexts.FRAMES, List.of(Split.values()), ComposerTexts::split);
        TextField bytes = number("fragment-bytes", ComposerTexts.FRAGMENT_BYTES);
        TextField delay = number("fragment-delay", ComposerTexts.FRAGMENT_DELAY);
        CheckBox ping = new CheckBox(ComposerTexts.PING_BETWEEN);
        ping.setId("fragment-ping");
        Label marks = new Label(ComposerTexts.MARKS_HINT);
        marks.getStyleClass().add("caption");
        HBox size = line(new Label(ComposerTexts.EVERY), bytes, new Label("B"));
        HBox more = line(new Label(ComposerTexts.PAUSE), delay, new Label("ms"), ping);
        Runnable follow = () -> {
            following = true;
            Fragmentation now = model.get();
            split.valueProperty().set(now.split());
            show(bytes, String.valueOf(now.bytes()));
            show(delay, String.valueOf(now.delay().toMillis()));
            ping.setSelected(now.between().isPresent());
            Visibility.set(size, now.split() == Split.SIZE);
            Visibility.set(marks, now.split() == Split.MARKS && now.marks().isEmpty());
            Visibility.set(more, now.split() != Split.WHOLE);
            following = false;
        };
        split.valueProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                model.setSplit(now);
            }
        });
        ping.setOnAction(e -> model.setPing(ping.isSelected()));
        type(bytes, text -> within(text, 1, Fragmentation.MOST_BYTES)
                .map(n -> model.get().withBytes(n.intValue())));
        type(delay, text -> within(text, 0, Fragmentation.LONGEST_DELAY.toMillis())
                .map(n -> model.get().withDelay(Duration.ofMillis(n))));
        model.valueProperty().addListener((o, before, now) -> follow.run());
        follow.run();
        Label as = new Label(ComposerTexts.AS);
        as.getStyleClass().add("caption");
        HBox frames = line(as, split, size, marks, more);
        Visibility.when(
                frames,
                composer.kindProperty()
                        .isNotEqualTo(MessageKind.CONTROL)
                        .and(composer.kindProperty().isNotEqualTo(MessageKind.FORM))
                        .and(composer.kindProperty().isNotEqualTo(MessageKind.RAW)));
        return frames;
    }

    private void type(TextField field, Function<String, Optional<Fragmentation>> read) {
        field.textProperty().addListener((o, before, now) -> {
            if (!following) {
                Optional<Fragmentation> typed = read.apply(now);
                Invalid.mark(field, typed.isEmpty());
                typed.ifPresent(model.valueProperty()::set);
            }
        });
    }

    private static Optional<Long> within(String text, long least, long most) {
        return Optional.of(text.strip())
                .filter(typed -> typed.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** A field that shows the same number already keeps how it is typed. */
    private static void show(TextField field, String number) {
        if (!field.getText().strip().equals(number) && !field.isFocused()) {
            field.setText(number);
        }
    }

    private static TextField number(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefWidth(NUMBER_WIDTH);
        field.setMinWidth(NUMBER_WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        return field;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(GAP, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
