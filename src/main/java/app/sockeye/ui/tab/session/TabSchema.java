package app.sockeye.ui.tab.session;

import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.ui.composer.ComposerModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Has a tab's messages checked against the schema that is nearest: their own, or that of their connection. */
final class TabSchema {
    private TabSchema() {}

    /**
     * @param options of the connection as they are typed
     * @param around what lies around the connection now
     */
    static void install(
            ComposerModel composer, ObjectProperty<OptionValues> options, ReadOnlyObjectProperty<Surroundings> around) {
        composer.schema().setFinder(() -> ProfileCheck.inForce(options.get(), around.get())
                .schema(composer.loaded().schema()));
        options.addListener(o -> composer.schema().lookAgain());
        around.addListener(o -> composer.schema().lookAgain());
    }
}
