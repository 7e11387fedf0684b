package app.sockeye.ui.tab.session;

import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.FormatTable;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.inspector.InspectorModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Has a tab's binary messages read by the rules of their connection, and keeps formats there. JavaFX thread. */
final class TabFormats {
    private final InspectorModel inspector;
    private final ConnectionModel connection;
    private final ReadOnlyObjectProperty<Surroundings> around;
    /** What the inspector has now. */
    private Rules known = new Rules(List.of(), Path.of(""));

    private record Rules(List<FormatRule> rules, Path folder) {}

    private TabFormats(
            InspectorModel inspector, ConnectionModel connection, ReadOnlyObjectProperty<Surroundings> around) {
        this.inspector = inspector;
        this.connection = connection;
        this.around = around;
    }

    /** @param around what lies around the connection now */
    static void install(
            InspectorModel inspector, ConnectionModel connection, ReadOnlyObjectProperty<Surroundings> around) {
        TabFormats formats = new TabFormats(inspector, connection, around);
        connection.form().optionsProperty().addListener(o -> formats.follow());
        around.addListener(o -> formats.follow());
        formats.follow();
        inspector.formatKeeperProperty().set(Optional.of(formats::keep));
    }

    private void follow() {
        Rules now = new Rules(
                ProfileCheck.inForce(connection.form().optionsProperty().get(), around.get())
                        .formats(),
                around.get().folder());
        if (!now.equals(known)) {
            known = now;
            inspector.formatsProperty().set(new EntryFormats(now.rules, now.folder));
        }
    }

    private void keep(FormatRule rule) {
        connection.setOption(FormatTable.RULES, FormatRule.added(connection.option(FormatTable.RULES), rule));
    }
}
