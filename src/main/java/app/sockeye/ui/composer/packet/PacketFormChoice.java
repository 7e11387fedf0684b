package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.PacketForm;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Which packet is written. */
public final class PacketFormChoice extends ComboBox<PacketForm> {
    private boolean following;

    /** @param model has the packet */
    public PacketFormChoice(PacketModel model) {
        setId("packet-form");
        setAccessibleText(PacketFormTexts.FORM);
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(PacketForm form) {
                return form == null ? "" : form.label();
            }

            @Override
            public PacketForm fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        valueProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                model.choose(now);
            }
        });
        model.shownProperty().addListener(o -> follow(model));
        follow(model);
    }

    private void follow(PacketModel model) {
        following = true;
        List<PacketForm> forms =
                model.dialectProperty().get().map(Dialect::forms).orElse(List.of());
        if (!forms.equals(getItems())) {
            getItems().setAll(forms);
        }
        setValue(model.formProperty().get().orElse(null));
        following = false;
    }
}
