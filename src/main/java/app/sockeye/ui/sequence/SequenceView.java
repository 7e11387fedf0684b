package app.sockeye.ui.sequence;

import app.sockeye.payload.Durations;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.ScrollIntoView;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bench's tab of sequences: the shown one's name and progress over its steps. */
public final class SequenceView extends VBox {
    private static final double LEAST_HEIGHT = 130;
    private static final double GAP = 8;

    private static final long DRAW_NANOS = 100_000_000;

    private final SequenceModel model;
    private final SequenceHead head;
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
        head = new SequenceHead(model);
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
        getChildren().setAll(head, notice, empty, scroll, foot());
        model.setEditing(this::isEditing);
        model.otherProperty().addListener((o, before, now) -> showOther(now));
        showOther(model.otherProperty().get());
        model.shownProperty().addListener(o -> showSteps());
        model.progressProperty().addListener(o -> showProgress());
        model.runningProperty().addListener(o -> showProgress());
        pulse.followWhileShown(this, this::poll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::stopByKey);
        line.addEventHandler(KeyEvent.KEY_PRESSED, this::stopByKey);
        showSteps();
    }

    /** Whether something is typed that is not saved yet. */
    private boolean isEditing() {
        return head.isEditing() || steps.getChildren().stream().anyMatch(row -> ((StepRow) row).isEditing());
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

    /** Scrolls so that the running step is in view, when it has changed. */
    private void follow(RunProgress run) {
        if (run.current() == followed || run.current() < 0) {
            return;
        }
        followed = run.current();
        ScrollIntoView.show(scroll, steps.getChildren().get(followed));
    }

    private Node foot() {
        MenuButton add = new MenuButton(SequenceTexts.ADD_STEP, Icon.of(Feather.PLUS));
        add.setId("add-step");
        add.getStyleClass().addAll("flat", "link-menu");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(model.runningProperty());
        for (StepKind kind : StepKind.values()) {
            MenuItem item = new MenuItem(kind.label(), Icon.of(kind.icon()));
            item.setId("add-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setOnAction(e -> add(kind.create()));
            add.getItems().add(item);
        }
        MenuItem packet = new MenuItem(SequenceTexts.SEND_PACKET, Icon.of(StepKind.SEND.icon()));
        packet.setId("add-packet");
        packet.setOnAction(e -> model.packets().fresh().ifPresent(fresh -> add(new SequenceAction.Send(fresh))));
        add.getItems().add(1, packet);
        add.setOnShowing(e -> packet.setVisible(model.packets().fresh().isPresent()));
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

    private void showSteps() {
        Sequence shown = model.shownProperty().get();
        head.showName();
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
        head.show(now);
        now.ifPresent(run -> {
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
