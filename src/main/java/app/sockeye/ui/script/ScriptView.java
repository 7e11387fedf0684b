package app.sockeye.ui.script;

import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.script.ScriptState;
import app.sockeye.session.script.ScriptStatus;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The tab of a script: what it does and the commands over the editor, and what it may use below. */
public final class ScriptView extends VBox {
    private static final double GAP = 8;
    private static final double LEAST_EDITOR = 60;
    private static final double PLACE_WIDTH = 160;
    /** Height below which the line of help gives way to the editor. */
    private static final double LOW = 180;

    private final ScriptModel model;
    private final ScriptUse use;
    private final ScriptEditor editor;
    private final Label state = new Label();
    private final Hyperlink problem = new Hyperlink();
    private final Button save;
    private final Button revert;
    private final Button restart;
    private final Button example;
    private final ChoiceBox<LibraryEntry> place = new ChoiceBox<>();
    private final HBox aside = new HBox();
    private final Label fileName = new Label();
    private final HBox head;

    /**
     * @param use what the script is for
     * @param pulse asks what the script does while the tab is shown
     */
    public ScriptView(ScriptModel model, ScriptUse use, UiPulse pulse) {
        this.model = model;
        this.use = use;
        save = button("save", ScriptTexts.save(use), ScriptTexts.saveTip(use));
        revert = button("revert", ScriptTexts.REVERT, "");
        restart = button("restart", ScriptTexts.RESTART, ScriptTexts.restartTip(use));
        example = button("example", ScriptTexts.EXAMPLE, "");
        setId(use == ScriptUse.DIALECT ? "own-dialect" : "script");
        getStyleClass().add("script");
        getStylesheets().add(Theme.sheet(ScriptView.class, "script.css"));
        editor = new ScriptEditor(model.sourceProperty(), use);
        VBox.setVgrow(editor, Priority.ALWAYS);
        head = head();
        Label help = new Label(ScriptTexts.help(use));
        help.getStyleClass().addAll("muted", "script-help");
        help.setMinWidth(0);
        getChildren().setAll(head, editor, help);
        heightProperty().addListener((o, before, now) -> Visibility.set(help, now.doubleValue() >= LOW));
        fileName.setId(ScriptStyles.id(use, "file"));
        fileName.getStyleClass().add("muted");
        fileName.setMinWidth(0);
        fileName.setMaxWidth(Double.MAX_VALUE);
        fileName.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(fileName, Priority.ALWAYS);
        aside.setAlignment(Pos.CENTER_RIGHT);
        // The names of the tabs come first.
        aside.setMinWidth(0);
        aside.setPrefWidth(0);
        aside.getChildren().setAll(fileName);
        model.statusProperty().addListener(o -> tell());
        model.changedProperty().addListener(o -> tell());
        model.savedProperty().addListener(o -> tell());
        model.sourceProperty().addListener(o -> tell());
        pulse.followWhileShown(this, model::poll);
        tell();
    }

    private HBox head() {
        state.setId(ScriptStyles.id(use, "state"));
        state.getStyleClass().add("script-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        problem.setId(ScriptStyles.id(use, "problem"));
        problem.getStyleClass().add("script-problem");
        problem.setMinWidth(0);
        problem.setOnAction(e -> model.problem().ifPresent(editor::goTo));
        place.setId(ScriptStyles.id(use, "place"));
        place.setAccessibleText(ScriptTexts.place(use));
        place.setItems(model.owners());
        place.setConverter(new OwnerNames());
        place.valueProperty().bindBidirectional(model.ownerProperty());
        place.getStyleClass().add("small");
        place.setMinWidth(PLACE_WIDTH);
        place.setMaxWidth(PLACE_WIDTH);
        save.getStyleClass().add("accent");
        save.setOnAction(e -> model.save());
        revert.setOnAction(e -> model.revert());
        restart.setOnAction(e -> model.restart());
        example.setOnAction(e -> {
            model.sourceProperty().set(ScriptTexts.example(use));
            editor.focus();
        });
        Button reference = button("reference", OwnDialectTexts.REFERENCE, "");
        reference.setOnAction(e -> new ScriptReference(
                        ScriptStyles.id(use, "reference-text"),
                        OwnDialectTexts.REFERENCE_NAME,
                        OwnDialectTexts.REFERENCE_TEXT)
                .show(reference));
        Visibility.set(reference, use == ScriptUse.DIALECT);
        Label savedFor = new Label(ScriptTexts.SAVED_FOR);
        savedFor.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(GAP, state, problem, space, example, reference, savedFor, place, revert, restart, save);
        line.getStyleClass().add("script-head");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String name, String text, String tip) {
        Button button = new Button(text);
        button.setId(ScriptStyles.id(use, name));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        if (!tip.isEmpty()) {
            Tip.set(button, tip);
        }
        return button;
    }

    private void tell() {
        ScriptStatus now = model.statusProperty().get();
        boolean changed = model.changedProperty().get();
        state.setText(ScriptTexts.state(use, now));
        String told = ScriptTexts.problem(now);
        problem.setText(told);
        problem.setDisable(model.problem().filter(p -> p.line() > 0).isEmpty());
        Visibility.set(problem, !told.isEmpty());
        state.pseudoClassStateChanged(ScriptStyles.STOPPED, now.state() == ScriptState.STOPPED);
        editor.mark(model.problem());
        save.setDisable(!changed);
        Visibility.set(revert, changed && model.savedProperty().get().isPresent());
        Visibility.set(restart, !changed && model.canRestart());
        Visibility.set(example, model.sourceProperty().get().isBlank());
        fileName.setText(model.savedProperty()
                .get()
                .map(saved -> saved.fileName() + (changed ? " · changed" : ""))
                .orElse(ScriptTexts.empty(use)));
    }

    /** What stands in the line of the tabs: the script's file. */
    public Region aside() {
        return aside;
    }

    /** Moves the keyboard's focus into the editor. */
    public void focusEditor() {
        editor.focus();
    }

    @Override
    protected double computeMinHeight(double width) {
        return head.minHeight(-1) + LEAST_EDITOR;
    }

    private final class OwnerNames extends StringConverter<LibraryEntry> {
        @Override
        public String toString(LibraryEntry owner) {
            int last = model.owners().size() - 1;
            return owner == null ? "" : ScriptTexts.owner(owner, model.owners().indexOf(owner) == last);
        }

        @Override
        public LibraryEntry fromString(String text) {
            throw new UnsupportedOperationException("a place is chosen, not typed");
        }
    }
}
