package app.sockeye.ui.connection;

import app.sockeye.profile.variable.Variables;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * An address as it is shown and typed. The playground's port differs at each start, so its address is stored with a
 * variable; this shows the variable's value and stores the variable.
 */
final class ShownAddress {
    private static final String REFERENCE = "${" + Variables.PLAYGROUND + "}";

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final Variables variables;

    /** @param kept the address as a profile stores it; bound in both directions to the shown text */
    ShownAddress(StringProperty kept, Variables variables) {
        this.variables = variables;
        text.set(shown(kept.get()));
        text.addListener((o, before, now) -> kept.set(kept(now)));
        kept.addListener((o, before, now) -> {
            if (!kept(text.get()).equals(now)) {
                text.set(shown(now));
            }
        });
    }

    StringProperty textProperty() {
        return text;
    }

    private String shown(String address) {
        return playground()
                .filter(base -> address.startsWith(REFERENCE))
                .map(base -> base + address.substring(REFERENCE.length()))
                .orElse(address);
    }

    private String kept(String typed) {
        return playground()
                .filter(base -> typed.equals(base) || typed.startsWith(base + "/"))
                .map(base -> REFERENCE + typed.substring(base.length()))
                .orElse(typed);
    }

    private Optional<String> playground() {
        return variables.value(Variables.PLAYGROUND);
    }
}
