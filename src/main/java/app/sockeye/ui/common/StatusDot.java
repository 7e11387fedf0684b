package app.sockeye.ui.common;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** The coloured dot that shows a connection's state. */
public final class StatusDot extends Region {

    /** The states that a dot can show. A dot for several connections shows the one listed last here. */
    public enum Status {
        OFF,
        FAILED,
        BUSY,
        OPEN
    }

    /** A dot for a connection that is not open. */
    public StatusDot() {
        getStyleClass().add("status-dot");
        setAccessibleRole(AccessibleRole.TEXT);
        setStatus(Status.OFF);
    }

    /** Shows a state. */
    public void setStatus(Status status) {
        setAccessibleText(
                switch (status) {
                    case OFF -> CommonTexts.NOT_CONNECTED;
                    case BUSY -> CommonTexts.BUSY;
                    case OPEN -> CommonTexts.CONNECTED;
                    case FAILED -> CommonTexts.FAILED;
                });
        for (Status each : Status.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == status);
        }
    }
}
