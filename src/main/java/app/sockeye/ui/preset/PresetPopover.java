package app.sockeye.ui.preset;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PresetInquiry;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for what a preset needs, and makes its connection. */
public final class PresetPopover extends BarePopover {
    private static final double WIDTH = 420;
    private static final double LABELS = 110;
    private static final double GAP = 8;

    private final ConnectPreset preset;
    private final Commands commands;
    private final List<PresetInput> inputs;
    private final Label wrong = new Label();
    private final Button create = new Button(PresetTexts.OPEN);

    /** What is done with a plan. */
    public interface Commands {
        /**
         * Stores a secret.
         *
         * @param name what it is for
         * @return the reference to write in its place; empty where secrets can't be stored now
         */
        Optional<String> keep(String name, String secret);

        /** What has to be asked over HTTP before the connection can be made. */
        Optional<PresetInquiry> inquiry(FilledForm told);

        /** What is told with an answer; there may be another inquiry then. */
        FilledForm answered(FilledForm told, PresetInquiry inquiry, String answer);

        /** Asks; exactly one of both is called later, the second with a sentence. JavaFX thread. */
        void ask(PresetInquiry inquiry, Consumer<String> answered, Consumer<String> failed);

        /** Makes the connection. */
        void create(ConnectPlan plan);
    }

    /** @param preset what is asked for */
    public PresetPopover(ConnectPreset preset, Commands commands) {
        super(ArrowLocation.TOP_LEFT);
        this.preset = preset;
        this.commands = commands;
        this.inputs = preset.inputs().stream().map(PresetInput::of).toList();
        Label title = new Label(preset.title());
        title.getStyleClass().add("options-heading");
        Label help = new Label(preset.help());
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        wrong.setId("preset-wrong");
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        create.setId("preset-create");
        create.getStyleClass().add(Styles.ACCENT);
        create.setOnAction(e -> create());
        HBox last = new HBox(create);
        last.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(GAP, title, help, grid(), wrong, last);
        box.setId("preset");
        box.setPrefWidth(WIDTH);
        box.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !(e.getTarget() instanceof Button)) {
                create();
                e.consume();
            }
        });
        setContent(box);
    }

    /** Shows it at a node, with the keyboard's focus in its first input. */
    public void open(Node beside) {
        show(beside);
        focusFirst(inputs.get(0).node());
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, fields);
        for (int i = 0; i < inputs.size(); i++) {
            FormInput input = inputs.get(i).input();
            if (input.kind() != InputKind.SWITCH) {
                Label label = new Label(input.label());
                label.getStyleClass().add("caption");
                label.setLabelFor(inputs.get(i).node());
                label.setWrapText(true);
                grid.add(label, 0, i);
            }
            grid.add(inputs.get(i).node(), 1, i);
        }
        return grid;
    }

    private void create() {
        if (create.isDisabled()) {
            return;
        }
        inputs.forEach(each -> Invalid.mark(each.node(), false));
        wrong.setText("");
        Map<String, String> told = new LinkedHashMap<>();
        inputs.forEach(each -> told.putAll(each.values().get()));
        create(new FilledForm(preset.key(), told));
    }

    private void create(FilledForm told) {
        Optional<PresetInquiry> inquiry = commands.inquiry(told);
        if (inquiry.isEmpty()) {
            create(new LinkedHashMap<>(told.values()));
            return;
        }
        create.setDisable(true);
        commands.ask(
                inquiry.get(),
                answer -> {
                    create.setDisable(false);
                    create(commands.answered(told, inquiry.get(), answer));
                },
                sentence -> {
                    create.setDisable(false);
                    wrong.setText(sentence);
                });
    }

    private void create(Map<String, String> told) {
        try {
            // What is wrong is told before anything is stored.
            preset.plan().of(new FilledForm(preset.key(), told));
            for (PresetInput each : inputs) {
                if (each.input().kind() == InputKind.SECRET) {
                    keep(each.input(), told);
                }
            }
            ConnectPlan plan = preset.plan().of(new FilledForm(preset.key(), told));
            hide();
            commands.create(plan);
        } catch (FormException e) {
            wrong.setText(e.getMessage());
            inputs.stream()
                    .filter(each -> e.input().equals(each.input().key())
                            || e.input().startsWith(each.input().key() + "."))
                    .forEach(each -> Invalid.mark(each.node(), true));
        }
    }

    /** Puts a reference in place of a secret, which must not come into a file. */
    private void keep(FormInput input, Map<String, String> told) throws FormException {
        String secret = told.getOrDefault(input.key(), "");
        if (!secret.isEmpty() && !secret.contains("${")) {
            told.put(
                    input.key(),
                    commands.keep(preset.key() + "-" + input.key(), secret)
                            .orElseThrow(() -> new FormException(input.key(), PresetTexts.SECRETS_LOCKED)));
        }
    }
}
