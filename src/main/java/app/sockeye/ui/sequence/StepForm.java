package app.sockeye.ui.sequence;

import app.sockeye.files.Reason;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.menu.CompletionPopup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Edits a step in its row: Enter takes what is typed, Esc leaves it as it was. */
final class StepForm extends HBox {
    private static final double GAP = 6;

    private final StepFields fields;
    private final List<TextField> inputs = new ArrayList<>();
    private final Consumer<Optional<SequenceAction>> done;
    private boolean ended;

    /** @param done called once, with what the step does now; empty where it stays */
    StepForm(SequenceAction action, Consumer<Optional<SequenceAction>> done) {
        super(GAP);
        this.done = done;
        fields = StepFields.of(action);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("step-form");
        for (int i = 0; i < fields.fields().size(); i++) {
            add(fields.fields().get(i), i);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                take();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                end(Optional.empty());
            }
        });
        focusWithinProperty().addListener((o, before, now) -> {
            if (before && !now) {
                take();
            }
        });
    }

    private void add(StepFields.Field field, int number) {
        if (!field.before().isEmpty()) {
            Label before = new Label(field.before());
            before.getStyleClass().add("muted");
            before.setMinWidth(USE_PREF_SIZE);
            getChildren().add(before);
        }
        TextField input = new TextField(field.text());
        input.setId("step-field-" + number);
        input.setPromptText(field.name());
        input.setAccessibleText(field.name());
        input.getStyleClass().addAll("wire", "step-field");
        if (field.width() > 0) {
            input.setMinWidth(field.width());
            input.setPrefWidth(field.width());
        } else {
            input.setMinWidth(0);
            HBox.setHgrow(input, Priority.ALWAYS);
        }
        inputs.add(input);
        getChildren().add(input);
    }

    /** Offers texts in the first field. */
    void offer(List<String> offers) {
        new CompletionPopup(
                "step-completion", SequenceTexts.SAVED_MESSAGE, inputs.get(0), (text, caret, asked) -> offers.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                        .map(name -> new CompletionPopup.Offer(name, "", name, name.length()))
                        .toList());
    }

    /** Moves the keyboard's focus to the first field. */
    void focusFirst() {
        if (!inputs.isEmpty()) {
            inputs.get(0).requestFocus();
            inputs.get(0).selectAll();
        }
    }

    private void take() {
        if (ended) {
            return;
        }
        try {
            end(Optional.of(
                    fields.make().apply(inputs.stream().map(TextField::getText).toList())));
        } catch (IllegalArgumentException e) {
            inputs.forEach(input -> {
                Invalid.mark(input, true);
                Tip.set(input, Reason.of(e));
            });
        }
    }

    private void end(Optional<SequenceAction> action) {
        if (!ended) {
            ended = true;
            done.accept(action);
        }
    }
}
