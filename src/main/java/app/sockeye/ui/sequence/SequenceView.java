package app.sockeye.ui.sequence;

import app.sockeye.payload.Durations;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** The bench's tab of sequences: the shown one's name and progress over its steps. */
public final class SequenceView extends VBox {
    private static final double LEAST_HEIGHT = 130;
    private static final double GAP = 8;
    private static final double BAR_WIDTH = 96;
    private static final double BAR_HEIGHT = 4;

    private static final long DRAW_NANOS = 100_000_000;
    private static final double LEAST_NAME = 120;
    private static final double MOST_NAME = 320;
    private static final double NAME_PADDING = 24;

    private final SequenceModel model;
    private final TextField name = new TextField();
    private final MenuButton others = new MenuButton();
    private final Label state = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox steps = new VBox();
    private final ScrollPane scroll = new ScrollPane(steps);
    private final Label empty = new Label(SequenceTexts.EMPTY);
    private final Label hint = new Label(SequenceTexts.HINT);
    private final Notice notice = new Notice("sequence-notice");
    private final RowOrder order;
    private final SequenceLine line;
    /** When the time was shown last. */
    private long drawn;
    /** The step that was scrolled into view last; -1 for none. */
    private int followed = -1;

    /** @param pulse asks how far the run has come while this is shown */
    public SequenceView(SequenceModel model, UiPulse pulse) {
        this.model = model;
        setId("sequence");
        getStyleClass().add("sequence");
        getStylesheets().add(Theme.sheet(SequenceView.class, "sequence.css"));
        line = new SequenceLine(model);
        steps.getStyleClass().add("steps");
        steps.setId("steps");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        empty.getStyleClass().addAll("muted", "empty");
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE);
        order = new RowOrder(steps, () -> model.shownProperty().get().steps().size(), model::move);
        getChildren().setAll(head(), notice, empty, scroll, foot());
        model.setEditing(this::isEditing);
        model.otherProperty().addListener((o, before, now) -> showOther(now));
        model.shownProperty().addListener(o -> showSteps());
        model.progressProperty().addListener(o -> showProgress());
        model.allProperty().addListener(o -> showOthers());
        model.runningProperty().addListener(o -> showProgress());
        pulse.followWhileShown(this, this::poll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::stopByKey);
        line.addEventHandler(KeyEvent.KEY_PRESSED, this::stopByKey);
        showOthers();
        showSteps();
    }

    /** Whether something is typed that is not saved yet. */
    private boolean isEditing() {
        return name.isFocused()
                        && !name.getText().equals(model.shownProperty().get().name())
                || steps.getChildren().stream().anyMatch(row -> ((StepRow) row).isEditing());
    }

    private void showOther(Optional<Sequence> other) {
        if (other.isEmpty()) {
            notice.clear();
        } else {
            notice.show(SequenceTexts.CHANGED_ELSEWHERE, "");
            notice.link(SequenceTexts.SHOW_OTHER, model::showOther);
        }
    }

    private void stopByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
            model.stop();
            event.consume();
        }
    }

    /** The time of a running step goes on without any change. */
    private boolean poll() {
        model.poll();
        boolean runs = model.runningProperty().get();
        long now = System.nanoTime();
        if (runs && now - drawn > DRAW_NANOS) {
            drawn = now;
            showProgress();
        }
        return runs;
    }

    private Node head() {
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
        HBox head = new HBox(GAP, name, others, state, space, progress, bar);
        head.getStyleClass().add("sequence-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Makes the field as wide as the name needs. */
    private void fitName() {
        Text measured = new Text(name.getText());
        measured.setFont(name.getFont());
        name.setPrefWidth(Math.max(
                LEAST_NAME, Math.min(MOST_NAME, measured.getLayoutBounds().getWidth() + NAME_PADDING)));
    }

    /** Scrolls so that the running step is in view, when it has changed. */
    private void follow(RunProgress run) {
        if (run.current() == followed || run.current() < 0) {
            return;
        }
        followed = run.current();
        double height = steps.getHeight() - scroll.getViewportBounds().getHeight();
        Node row = steps.getChildren().get(followed);
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double from = scroll.getVvalue() * Math.max(0, height);
        if (height > 0
                && (top < from || bottom > from + scroll.getViewportBounds().getHeight())) {
            scroll.setVvalue(
                    Math.max(0, Math.min(1, (bottom - scroll.getViewportBounds().getHeight()) / height)));
        }
    }

    private void rename() {
        model.rename(name.getText());
        name.setText(model.shownProperty().get().name());
    }

    private Node foot() {
        MenuButton add = new MenuButton(SequenceTexts.ADD_STEP, Icons.of(Feather.PLUS));
        add.setId("add-step");
        add.getStyleClass().addAll("flat", "link-menu");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(model.runningProperty());
        for (StepKind kind : StepKind.values()) {
            MenuItem item = new MenuItem(kind.label(), Icons.of(kind.icon()));
            item.setId("add-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(e -> add(kind.create()));
            add.getItems().add(item);
        }
        hint.getStyleClass().add("caption");
        hint.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(GAP, add, space, hint);
        foot.getStyleClass().add("sequence-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void add(SequenceAction action) {
        int at = model.shownProperty().get().steps().size();
        model.add(at, action);
        if (steps.getChildren().size() > at) {
            ((StepRow) steps.getChildren().get(at)).edit();
            scroll.layout();
            scroll.setVvalue(1);
        }
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
        MenuItem create = new MenuItem(SequenceTexts.NEW, Icons.of(Feather.PLUS));
        create.setId("new-sequence");
        create.setOnAction(e -> {
            model.create(List.of());
            name.requestFocus();
            name.selectAll();
        });
        MenuItem delete = new MenuItem(SequenceTexts.DELETE, Icons.of(Feather.TRASH_2));
        delete.setId("delete-sequence");
        delete.setOnAction(e -> model.delete());
        others.getItems().addAll(create, delete);
    }

    private void showSteps() {
        Sequence shown = model.shownProperty().get();
        name.setText(shown.name());
        int focused = focusedStep();
        steps.getChildren().clear();
        for (int i = 0; i < shown.steps().size(); i++) {
            StepRow row = new StepRow(model, i);
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> walk(row, e));
            steps.getChildren().add(row);
            order.add(row, row);
        }
        Visibility.set(empty, shown.steps().isEmpty());
        Visibility.set(hint, !shown.steps().isEmpty());
        if (focused >= 0 && !steps.getChildren().isEmpty()) {
            focus(Math.min(focused, steps.getChildren().size() - 1));
        }
        showProgress();
    }

    private int focusedStep() {
        for (int i = 0; i < steps.getChildren().size(); i++) {
            Node row = steps.getChildren().get(i);
            if (row.isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void walk(StepRow row, KeyEvent event) {
        int to = steps.getChildren().indexOf(row)
                + (event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0);
        boolean walks = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (walks
                && event.getTarget() == row
                && to >= 0
                && to < steps.getChildren().size()) {
            focus(to);
            event.consume();
        }
    }

    private void focus(int step) {
        steps.getChildren().get(step).requestFocus();
    }

    private void showProgress() {
        Optional<RunProgress> now = model.progressProperty().get();
        steps.getChildren().forEach(row -> ((StepRow) row).show(now));
        Visibility.set(state, now.isPresent());
        Visibility.set(progress, now.isPresent());
        Visibility.set(bar, now.isPresent());
        now.ifPresent(run -> {
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
            long end = run.ended() == 0 ? model.now() : run.ended();
            line.showTime(Durations.brief(Math.max(0, end - run.started())));
        });
        now.ifPresent(this::follow);
        if (now.isEmpty()) {
            followed = -1;
            line.showTime("");
        }
    }

    /** What stands in the line of the tabs: the run's time and its buttons. */
    public Region aside() {
        return line;
    }

    /** Moves the keyboard's focus to the first step, or to the button that adds one. */
    public void focusFirst() {
        if (steps.getChildren().isEmpty()) {
            lookup("#add-step").requestFocus();
        } else {
            focus(0);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }
}
