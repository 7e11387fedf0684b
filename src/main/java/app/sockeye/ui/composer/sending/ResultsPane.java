package app.sockeye.ui.composer.sending;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What became of a message that was sent to several connections, one chip for each. */
public final class ResultsPane extends FlowPane {
    /** Maximum number of results shown one by one; of more, only the failed ones are, behind a sum. */
    private static final int MOST = 12;

    private final TargetsModel model;
    private boolean asked;

    public ResultsPane(TargetsModel model) {
        super(6, 4);
        this.model = model;
        setId("composer-results");
        getStyleClass().add("framing-line");
        setAlignment(Pos.CENTER_LEFT);
        model.results().addListener((Observable o) -> ask());
        show();
    }

    /** Shows what has changed once for many changes. */
    private void ask() {
        if (model.results().size() <= MOST) {
            show();
        } else if (!asked) {
            asked = true;
            UiPulse.later(() -> {
                asked = false;
                show();
            });
        }
    }

    private void show() {
        List<Node> chips = new ArrayList<>();
        List<TargetsModel.Result> told = model.results();
        if (told.size() > MOST) {
            List<TargetsModel.Result> failed =
                    told.stream().filter(result -> result.failure().isPresent()).toList();
            long sent = told.stream().filter(result -> !result.underWay()).count() - failed.size();
            chips.add(new Chip(
                    SendingTexts.sentTo(sent, told.size()), sent == told.size() ? Chip.Tone.GOOD : Chip.Tone.NEUTRAL));
            told = failed.subList(0, Math.min(MOST, failed.size()));
        }
        for (TargetsModel.Result result : told) {
            Chip.Tone tone =
                    result.underWay() ? Chip.Tone.NEUTRAL : result.failure().isEmpty() ? Chip.Tone.GOOD : Chip.Tone.BAD;
            Chip chip = new Chip(SendingTexts.result(result), tone);
            chip.setWrapText(true);
            chips.add(chip);
        }
        IconButton close =
                new IconButton("composer-results-close", Feather.X, SendingTexts.HIDE_RESULTS, model::forgetResults);
        chips.add(close);
        getChildren().setAll(chips);
        Visibility.set(this, !model.results().isEmpty());
    }
}
