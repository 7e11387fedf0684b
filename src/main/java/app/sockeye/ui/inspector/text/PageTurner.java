package app.sockeye.ui.inspector.text;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Goes through the parts of a long text. Hidden while there is only one. */
final class PageTurner extends HBox {
    private final LongConsumer onTurn;
    private final IconButton first = button("first", Feather.CHEVRONS_LEFT, InspectorTexts.FIRST_PART, () -> turn(0));
    private final IconButton previous =
            button("previous", Feather.CHEVRON_LEFT, InspectorTexts.PREVIOUS_PART, () -> turn(this.number - 1));
    private final Label place = new Label();
    private final IconButton next =
            button("next", Feather.CHEVRON_RIGHT, InspectorTexts.NEXT_PART, () -> turn(this.number + 1));
    private final IconButton last =
            button("last", Feather.CHEVRONS_RIGHT, InspectorTexts.LAST_PART, () -> turn(this.count.orElseThrow() - 1));
    private long number;
    private OptionalLong count = OptionalLong.empty();

    /** @param onTurn given the part to show, from 0 */
    PageTurner(LongConsumer onTurn) {
        this.onTurn = onTurn;
        place.setId("text-place");
        place.getStyleClass().add("caption");
        place.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(first, previous, place, next, last);
    }

    /** @param parts how many there are; empty where it is unknown until the last one is shown */
    void show(TextPage page, OptionalLong parts) {
        number = page.number();
        count = parts;
        Visibility.set(this, number > 0 || !page.last());
        place.setText(
                parts.isPresent()
                        ? InspectorTexts.part(number + 1, parts.getAsLong())
                        : InspectorTexts.part(number + 1));
        first.setDisable(number == 0);
        previous.setDisable(number == 0);
        next.setDisable(page.last());
        last.setDisable(page.last() || parts.isEmpty());
    }

    private void turn(long to) {
        onTurn.accept(to);
    }

    private static IconButton button(String id, Feather icon, String name, Runnable action) {
        return new IconButton("text-" + id, icon, name, action);
    }
}
