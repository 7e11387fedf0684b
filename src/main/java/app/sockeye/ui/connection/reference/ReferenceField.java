package app.sockeye.ui.connection.reference;

import app.sockeye.profile.variable.Variables;
import app.sockeye.template.Template;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

/**
 * Shows which values a field refers to: each reference is coloured, differently where it has no value, and the mouse on
 * the field shows the values with their sources; secrets are masked. JavaFX thread.
 */
public final class ReferenceField {
    private final TextInputControl field;
    private final Supplier<Variables> variables;
    private final Optional<ReferenceMarks> marks;

    /** @param field nothing is coloured in one with several lines */
    public ReferenceField(TextInputControl field, Supplier<Variables> variables) {
        this.field = field;
        this.variables = variables;
        marks = Optional.of(field)
                .filter(TextField.class::isInstance)
                .map(line -> new ReferenceMarks((TextField) line, variables));
        // Made only when it is looked at: a page has many fields.
        field.addEventFilter(MouseEvent.MOUSE_ENTERED, e -> dress());
        field.textProperty().addListener(o -> undress());
    }

    /** Takes over the values of now. */
    public void refresh() {
        marks.ifPresent(ReferenceMarks::show);
        undress();
    }

    private void dress() {
        if (!Template.parse(field.getText()).references().isEmpty()) {
            field.setTooltip(new AddressTooltip(field.getText(), "", variables.get()));
        }
    }

    private void undress() {
        if (field.getTooltip() instanceof AddressTooltip) {
            field.setTooltip(null);
            if (field.isHover()) {
                dress();
            }
        }
    }
}
