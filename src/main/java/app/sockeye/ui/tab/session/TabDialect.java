package app.sockeye.ui.tab.session;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Has a tab's session speak what the options of its connection say. */
final class TabDialect {
    private TabDialect() {}

    /**
     * Has the dialect that is a script spoken while the options say so.
     *
     * @param options of the connection as they are typed
     * @param around what lies around the connection now
     */
    static void install(
            DialectDesk own, ObjectProperty<OptionValues> options, ReadOnlyObjectProperty<Surroundings> around) {
        Runnable follow = () -> own.setWanted(
                ProfileCheck.inForce(options.get(), around.get()).dialect().equals(DialectChoice.of(OwnDialect.KEY)));
        options.addListener(o -> follow.run());
        around.addListener(o -> follow.run());
        follow.run();
    }

    /** Chooses the dialect that is a script, or no more. */
    static void choose(ConnectionModel connection, boolean own) {
        DialectChoice chosen = DialectChoice.of(OwnDialect.KEY);
        boolean isChosen =
                DialectChoice.read(connection.option(DialectTable.READ)).equals(chosen);
        if (own != isChosen) {
            connection.setOption(DialectTable.READ, (own ? chosen : DialectChoice.RECOGNISED).word());
        }
    }

    /**
     * @param options of the connection as they are typed
     * @param around what lies around the connection now
     */
    static void install(
            TabConversation conversation,
            ObjectProperty<OptionValues> options,
            ReadOnlyObjectProperty<Surroundings> around) {
        Runnable follow = () -> {
            OptionsInForce now = ProfileCheck.inForce(options.get(), around.get());
            conversation.speak(now.dialect(), now.leftOut());
        };
        options.addListener(o -> follow.run());
        around.addListener(o -> follow.run());
        conversation.setOnDuty((duty, on) -> {
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
