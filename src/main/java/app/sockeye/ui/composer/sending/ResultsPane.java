package app.sockeye.ui.composer.sending;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What became of a message that was sent to several connections, one chip for each. */
public final class ResultsPane extends FlowPane {
    private final TargetsModel model;

    public ResultsPane(TargetsModel model) {
        super(6, 4);
        this.model = model;
        setId("composer-results");
        getStyleClass().add("framing-line");
        setAlignment(Pos.CENTER_LEFT);
        model.results().addListener((Observable o) -> show());
        show();
    }

    private void show() {
        List<Node> chips = new ArrayList<>();
        for (TargetsModel.Result result : model.results()) {
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
