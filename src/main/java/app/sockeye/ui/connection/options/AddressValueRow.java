package app.sockeye.ui.connection.options;

import app.sockeye.profile.environment.FoundValue;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.connection.reference.SourceWording;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A value that the address refers to. Typing into it makes it the connection's own. */
final class AddressValueRow extends HBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass AROUND = PseudoClass.getPseudoClass("around");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double NAME_WIDTH = 160;
    private static final double END_WIDTH = 128;

    private final AddressValues values;
    private final String name;
    private final TextField text = new TextField();
    private final Label source = new Label();
    private final IconButton back;
    private boolean showing;

    AddressValueRow(AddressValues values, String name) {
        super(6);
        this.values = values;
        this.name = name;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("option-row", "address-value");
        Region bar = new Region();
        bar.getStyleClass().add("option-bar");
        Label label = new Label(VisibleText.of("${" + name + "}"));
        label.getStyleClass().add("wire");
        label.setMinWidth(NAME_WIDTH);
        label.setMaxWidth(NAME_WIDTH);
        text.setId("address-value");
        text.setAccessibleText(OptionsTexts.valueOf(name));
        text.setPromptText(OptionsTexts.NO_VALUE);
        text.getStyleClass().add("wire");
        text.textProperty().addListener((o, before, now) -> {
            if (!showing) {
                values.put(name, now);
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        source.getStyleClass().addAll("caption", "value-source");
        back = new IconButton(
                "address-value-back", Feather.ROTATE_CCW, OptionsTexts.TAKE_BACK_VALUE, () -> values.remove(name));
        StackPane end = new StackPane(source, back);
        end.setAlignment(Pos.CENTER_LEFT);
        end.setMinWidth(END_WIDTH);
        end.setMaxWidth(END_WIDTH);
        getChildren().setAll(bar, label, text, end);
    }

    /** Shows the value of now. */
    void update() {
        Optional<String> own = values.own(name);
        Optional<FoundValue> found = values.found(name);
        String now = own.or(() -> found.map(FoundValue::raw)).orElse("");
        if (!now.equals(text.getText())) {
            showing = true;
            text.setText(now);
            showing = false;
        }
        boolean missing = own.isEmpty() && found.isEmpty();
        source.setText(found.map(value -> SourceWording.of(value.source())).orElse(OptionsTexts.NO_VALUE));
        source.pseudoClassStateChanged(MISSING, missing);
        Visibility.set(source, own.isEmpty());
        Visibility.set(back, own.isPresent());
        text.pseudoClassStateChanged(AROUND, own.isEmpty() && !missing);
        pseudoClassStateChanged(CHANGED, own.isPresent());
    }
}
