package app.sockeye.ui.access.atspi;

import java.util.Map;
import org.freedesktop.dbus.types.Variant;

/** What the program tells of itself, and the number it was given. JavaFX thread. */
final class BridgeFacts {
    private static final String ATSPI_VERSION = "2.1";

    private int id;

    void setId(int given) {
        id = given;
    }

    void addTo(Map<String, Variant<?>> all) {
        all.put("ToolkitName", new Variant<>("JavaFX"));
        all.put("ToolkitVersion", new Variant<>(System.getProperty("javafx.version", "")));
        all.put("Version", new Variant<>(System.getProperty("javafx.version", "")));
        all.put("AtspiVersion", new Variant<>(ATSPI_VERSION));
        all.put("Id", new Variant<>(id));
    }
}
