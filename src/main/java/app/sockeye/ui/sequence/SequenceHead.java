package app.sockeye.ui.sequence;

import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** The line above a sequence's steps: its name, which other sequences there are, and how far a run has come. */
final class SequenceHead extends HBox {
    private static final double GAP = 8;
    private static final double BAR_WIDTH = 96;
    private static final double BAR_HEIGHT = 4;
    private static final double LEAST_NAME = 120;
    private static final double MOST_NAME = 320;
    private static final double NAME_PADDING = 24;

    private final SequenceModel model;
    private final TextField name = new TextField();
    private final MenuButton others = new MenuButton();
    private final Label state = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    SequenceHead(SequenceModel model) {
        super(GAP);
        this.model = model;
        name.setId("sequence-name");
        name.getStyleClass().add("sequence-name");
        name.setAccessibleText(SequenceTexts.NAME);
        name.textProperty().addListener(o -> fitName());
        name.setOnAction(e -> rename());
        name.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                rename();
            }
        });
        name.disableProperty().bind(model.runningProperty());
        others.setId("sequence-others");
        others.setAccessibleText(SequenceTexts.SEQUENCES);
        others.getStyleClass().addAll("flat", "small-menu");
        others.disableProperty().bind(model.runningProperty());
        state.setId("sequence-state");
        state.getStyleClass().add("chip");
        state.setMinWidth(USE_PREF_SIZE);
        progress.setId("sequence-progress");
        progress.getStyleClass().add("muted");
        progress.setMinWidth(USE_PREF_SIZE);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(0);
        bar.setMinHeight(BAR_HEIGHT);
        bar.setPrefHeight(BAR_HEIGHT);
        bar.setId("sequence-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(name, others, state, space, progress, bar);
        getStyleClass().add("sequence-head");
        setAlignment(Pos.CENTER_LEFT);
        model.allProperty().addListener(o -> showOthers());
        showOthers();
    }

    /** Makes the field as wide as the name needs. */
    private void fitName() {
        Text measured = new Text(name.getText());
        measured.setFont(name.getFont());
        name.setPrefWidth(Math.max(
                LEAST_NAME, Math.min(MOST_NAME, measured.getLayoutBounds().getWidth() + NAME_PADDING)));
    }

    private void rename() {
        model.rename(name.getText());
        name.setText(model.shownProperty().get().name());
    }

    /** Whether a name is typed that is not saved yet. */
    boolean isEditing() {
        return name.isFocused()
                && !name.getText().equals(model.shownProperty().get().name());
    }

    /** Shows the name of the sequence that is shown. */
    void showName() {
        name.setText(model.shownProperty().get().name());
    }

    private void showOthers() {
        others.getItems().clear();
        for (Sequence each : model.allProperty().get()) {
            MenuItem item = new MenuItem(each.name());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.choose(each.name()));
            others.getItems().add(item);
        }
        if (!others.getItems().isEmpty()) {
            others.getItems().add(new SeparatorMenuItem());
        }
        MenuItem create = new MenuItem(SequenceTexts.NEW, Icon.of(Feather.PLUS));
        create.setId("new-sequence");
        create.setOnAction(e -> {
            model.create(List.of());
            name.requestFocus();
            name.selectAll();
        });
        MenuItem delete = new MenuItem(SequenceTexts.DELETE, Icon.of(Feather.TRASH_2));
        delete.setId("delete-sequence");
        delete.setOnAction(e -> model.delete());
        others.getItems().addAll(create, delete);
    }

    /** Shows how far a run has come. */
    void show(Optional<RunProgress> now) {
        Visibility.set(state, now.isPresent());
        Visibility.set(progress, now.isPresent());
        Visibility.set(bar, now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(RunProgress run) {
        int all = run.sequence().steps().size();
        state.setText(SequenceTexts.state(run.state()));
        state.getStyleClass().removeAll("good", "bad");
        state.getStyleClass()
                .add(
                        switch (run.state()) {
                            case FAILED, ASKING -> "bad";
                            default -> "good";
                        });
        progress.setText(SequenceTexts.progress(run.current() + 1, all));
        bar.setProgress((run.current() + (run.stepRuns() ? 0 : 1)) / (double) all);
    }
}
