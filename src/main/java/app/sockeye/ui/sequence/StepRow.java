package app.sockeye.ui.sequence;

import app.sockeye.message.FormMessage;
import app.sockeye.session.sequence.ActionWording;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.RunState;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import app.sockeye.session.sequence.StepResult;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.keyboard.FocusRing;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A step of the shown sequence: what it does, whether it is on, and how it ended. */
final class StepRow extends HBox {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("invalid");
    private static final double GAP = 10;
    private static final double NUMBER_WIDTH = 22;
    private static final double KIND_WIDTH = 66;

    private final SequenceModel model;
    private final int index;
    private final Step step;
    private final Label number = new Label();
    private final StackPane mark = new StackPane();
    private final Label words = new Label();
    private final Hyperlink result = new Hyperlink();
    private final HBox decision = new HBox(4);
    private final StepKind kind;
    private Feather shownMark;

    StepRow(SequenceModel model, int index) {
        super(GAP);
        this.model = model;
        this.index = index;
        step = model.shownProperty().get().steps().get(index);
        kind = StepKind.of(step.action());
        setId("step-" + (index + 1));
        getStyleClass().add("step-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        pseudoClassStateChanged(OFF, !step.on());
        number.setText(String.valueOf(index + 1));
        number.getStyleClass().add("number");
        number.setMinWidth(NUMBER_WIDTH);
        mark.setMinWidth(NUMBER_WIDTH - 4);
        Label name = new Label(kind.label(), Icon.of(kind.icon()));
        name.getStyleClass().add("step-kind");
        name.setMinWidth(KIND_WIDTH + NUMBER_WIDTH);
        words.setId("step-words");
        words.setText(ActionWording.of(step.action()));
        words.getStyleClass().add(isWire() ? "wire" : "words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        result.setId("step-result");
        result.getStyleClass().add("link");
        result.setMinWidth(USE_PREF_SIZE);
        decide();
        FocusRing ring = new FocusRing(this);
        getChildren().setAll(number, mark, name, words, result, decision, ring);
        layoutBoundsProperty()
                .addListener((o, before, now) -> ring.resizeRelocate(0, 0, now.getWidth(), now.getHeight()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(e -> requestFocus());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                edit();
            }
        });
        ContextMenu menu = menu();
        setOnContextMenuRequested(e -> {
            requestFocus();
            menu.show(this, e.getScreenX(), e.getScreenY());
        });
        model.problem(index).ifPresent(problem -> {
            pseudoClassStateChanged(WRONG, true);
            Tip.set(words, problem);
            if (words.getText().isEmpty()) {
                words.setText(problem);
            }
        });
        show(Optional.empty());
    }

    private boolean isWire() {
        return step.action() instanceof SequenceAction.Send
                || step.action() instanceof SequenceAction.WaitFor
                || step.action() instanceof SequenceAction.Take;
    }

    private void decide() {
        Button goOn = new Button(SequenceTexts.GO_ON);
        goOn.setId("step-go-on");
        goOn.setOnAction(e -> model.goOn());
        Button stop = new Button(SequenceTexts.STOP);
        stop.setId("step-stop");
        stop.setOnAction(e -> model.stop());
        goOn.getStyleClass().add("small");
        stop.getStyleClass().add("small");
        decision.setMinWidth(USE_PREF_SIZE);
        decision.setAlignment(Pos.CENTER_LEFT);
        decision.getChildren().setAll(goOn, stop);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(
                item("step-edit", SequenceTexts.EDIT, this::edit),
                item("step-duplicate", SequenceTexts.DUPLICATE, () -> model.add(index + 1, step.action())),
                item(
                        "step-toggle",
                        step.on() ? SequenceTexts.SWITCH_OFF : SequenceTexts.SWITCH_ON,
                        () -> model.toggle(index)),
                item("step-remove", SequenceTexts.REMOVE, () -> model.remove(index)));
        menu.setId("step-menu");
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() != this || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            edit();
        } else if (event.getCode() == KeyCode.SPACE) {
            model.toggle(index);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(index);
        } else {
            return;
        }
        event.consume();
    }

    /** Edits the step in its place. */
    void edit() {
        if (model.runningProperty().get()) {
            return;
        }
        if (step.action() instanceof SequenceAction.Send send && send.message() instanceof FormMessage packet) {
            model.packets().edit(packet, this, changed -> model.replacePacket(index, step, changed));
            return;
        }
        StepForm form = new StepForm(step.action(), action -> {
            action.ifPresent(changed -> model.replace(index, step.withAction(changed)));
            if (isEditing()) {
                getChildren().removeIf(StepForm.class::isInstance);
                Visibility.set(words, true);
                Visibility.set(result, true);
                requestFocus();
            }
        });
        if (step.action() instanceof SequenceAction.SendSaved) {
            form.offer(model.savedMessages());
        }
        HBox.setHgrow(form, Priority.ALWAYS);
        Visibility.set(words, false);
        Visibility.set(result, false);
        getChildren().add(getChildren().indexOf(words), form);
        form.focusFirst();
    }

    /** Whether it is edited in its place. */
    boolean isEditing() {
        return getChildren().stream().anyMatch(StepForm.class::isInstance);
    }

    /** Shows how far the run has come with this step. */
    void show(Optional<RunProgress> progress) {
        Optional<StepResult> ended = progress.flatMap(run -> run.results().get(index));
        boolean current = progress.filter(run -> run.current() == index).isPresent();
        RunState state = progress.map(RunProgress::state).orElse(RunState.DONE);
        boolean runs = current && progress.get().stepRuns() && !state.isOver();
        boolean failed = ended.filter(StepResult::isFailed).isPresent() && !runs;
        pseudoClassStateChanged(RUNNING, runs);
        pseudoClassStateChanged(FAILED, failed);
        Visibility.set(decision, failed && current && state == RunState.ASKING);
        showMark(runs ? Feather.LOADER : ended.map(r -> icon(r.outcome())).orElse(null));
        String text = runs ? running(progress.get()) : ended.map(this::ended).orElse("");
        result.setText(text);
        OptionalLong entry = ended.map(StepResult::entry).orElse(OptionalLong.empty());
        result.setOnAction(e -> entry.ifPresent(model::goTo));
        result.setDisable(entry.isEmpty() || runs);
        if (isWire()) {
            words.getStyleClass().setAll("label", failed ? "words" : "wire");
        }
        if (failed) {
            words.setText(ended.get().detail());
            Tip.set(words, ended.get().detail());
        } else if (model.problem(index).isEmpty()) {
            words.setText(ActionWording.of(step.action()));
        }
        setAccessibleText(SequenceTexts.stepName(index + 1, kind.label(), words.getText(), text));
    }

    private static Feather icon(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Feather.CHECK;
            case FAILED -> Feather.X;
            case SKIPPED -> Feather.SKIP_FORWARD;
            case STOPPED -> Feather.SQUARE;
        };
    }

    private void showMark(Feather icon) {
        if (icon == shownMark) {
            return;
        }
        shownMark = icon;
        mark.getChildren().clear();
        if (icon != null) {
            Icon node = Icon.of(icon);
            node.getStyleClass().add(icon == Feather.CHECK ? "good" : icon == Feather.X ? "bad" : "plain");
            mark.getChildren().add(node);
        }
    }

    private String running(RunProgress progress) {
        long nanos = Math.max(0, model.now() - progress.begun());
        if (step.action() instanceof SequenceAction.WaitFor wait) {
            return SequenceTexts.waited(nanos, ActionWording.time(wait.timeout()));
        } else if (step.action() instanceof SequenceAction.Delay delay) {
            return SequenceTexts.waited(nanos, ActionWording.time(delay.time()));
        }
        return SequenceTexts.took(nanos);
    }

    private String ended(StepResult ended) {
        if (ended.outcome() == Outcome.SKIPPED) {
            return SequenceTexts.skipped();
        } else if (ended.outcome() == Outcome.STOPPED) {
            return SequenceTexts.stopped();
        } else if (step.action() instanceof SequenceAction.Repeat repeat) {
            long round = model.progressProperty()
                    .get()
                    .map(run -> run.rounds().get(index))
                    .filter(now -> now > 0)
                    .orElse(ended.round());
            return SequenceTexts.round(round, repeat.csv().isBlank() ? SequenceTexts.of(repeat.times()) : "");
        } else if (step.action() instanceof SequenceAction.Take && !ended.isFailed()) {
            String value = ended.detail();
            return value.length() > 12 ? value.substring(0, 10) + "…" : value;
        } else if (ended.entry().isEmpty()) {
            return SequenceTexts.took(ended.nanos());
        }
        return step.action() instanceof SequenceAction.WaitFor && !ended.isFailed()
                ? SequenceTexts.after(ended.entry().getAsLong(), ended.nanos())
                : SequenceTexts.sent(ended.entry().getAsLong(), ended.round());
    }
}
