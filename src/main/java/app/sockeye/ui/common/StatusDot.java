package app.sockeye.ui.common;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** The coloured dot that tells a connection's state. */
public final class StatusDot extends Region {

    /** What a dot can say; where there is one dot for several connections, the last of these. */
    public enum Status {
        OFF,
        FAILED,
        BUSY,
        OPEN
    }

    public StatusDot() {
        getStyleClass().add("status-dot");
        setAccessibleRole(AccessibleRole.TEXT);
        setStatus(Status.OFF);
    }

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
