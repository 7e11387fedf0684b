package app.sockeye.ui.composer;

import app.sockeye.message.ChosenFile;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.json.JsonMend;
import app.sockeye.payload.json.JsonMends;
import app.sockeye.template.TemplateValues;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/** Mends the mistake in the JSON on show, where a way to do that is known. JavaFX thread. */
final class MendButton extends Button {
    private final ComposerModel model;
    private final MessageChecker checker = new MessageChecker(new ChosenFile());
    private Optional<JsonMend> mend = Optional.empty();
    /** The message that is looked at; null for none. */
    private WrittenMessage message;

    /** @param apply makes the change in the editor */
    MendButton(ComposerModel model, Consumer<JsonMend> apply) {
        this.model = model;
        setId("composer-mend");
        getStyleClass().add(Styles.SMALL);
        setMinWidth(USE_PREF_SIZE);
        Tip.set(this, ComposerTexts.MEND_TIP);
        setAccessibleHelp(ComposerTexts.MEND_TIP);
        setOnAction(e -> mend.ifPresent(apply));
        set(Optional.empty());
    }

    /** Looks for a way to mend what is wrong; nothing is shown until then. */
    void show(MessageCheck check) {
        set(Optional.empty());
        message = check.message();
        boolean wrong = check.shownProblem().isPresent() && check.unfilled().isEmpty();
        if (!wrong || message.format() != Format.JSON || message.body().length() > JsonMends.LONGEST) {
            return;
        }
        WrittenMessage looked = message;
        int place = check.shownProblem().orElseThrow().position();
        TemplateValues values = model.sending().preview();
        model.work()
                .inBackground(
                        () -> JsonMends.of(looked.body(), place, text -> place(looked.withBody(text), values)),
                        found -> {
                            if (message == looked) {
                                set(found);
                            }
                        });
    }

    private OptionalInt place(WrittenMessage tried, TemplateValues values) {
        return checker.check(tried, values)
                .problem()
                .map(problem -> OptionalInt.of(problem.position()))
                .orElse(OptionalInt.empty());
    }

    private void set(Optional<JsonMend> found) {
        mend = found;
        setText(found.map(JsonMend::label).orElse(""));
        Visibility.set(this, found.isPresent());
    }
}
