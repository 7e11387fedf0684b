package app.sockeye.ui.tab.session;

import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsInForce;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Has a tab's session speak what the options of its connection say. */
final class TabDialect {
    private TabDialect() {}

    /**
     * @param options of the connection as they are typed
     * @param around what lies around the connection now
     */
    static void install(
            TabSession session, ObjectProperty<OptionValues> options, ReadOnlyObjectProperty<Surroundings> around) {
        Runnable follow = () -> {
            OptionsInForce now = ProfileCheck.inForce(options.get(), around.get());
            session.speak(now.dialect(), now.leftOut());
        };
        options.addListener(o -> follow.run());
        around.addListener(o -> follow.run());
        session.setOnDuty((duty, on) -> {
            Set<String> leftOut = new TreeSet<>(
                    ProfileCheck.inForce(options.get(), around.get()).leftOut());
            boolean changed = on ? leftOut.remove(duty) : leftOut.add(duty);
            if (changed) {
                options.set(options.get().with(DialectTable.LEFT_OUT, String.join("\n", leftOut)));
            }
        });
        follow.run();
    }
}
