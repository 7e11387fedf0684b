package app.sockeye.ui;

import app.sockeye.ui.common.keyboard.Shortcut;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that the window can do, by its keys or by name.
 *
 * @param id names it for good, in the settings too
 * @param name what users read
 * @param shortcut its keys; empty for none
 * @param available whether it can be done now
 * @param destructive whether something ends or disappears now
 */
record WindowCommand(
        String id,
        String name,
        Optional<Shortcut> shortcut,
        Feather icon,
        BooleanSupplier available,
        BooleanSupplier destructive,
        Runnable action) {
    WindowCommand {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(shortcut);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(available);
        Objects.requireNonNull(destructive);
        Objects.requireNonNull(action);
    }

    /** What a shortcut does; its name is the shortcut's meaning. */
    static WindowCommand of(Shortcut shortcut, Feather icon, Runnable action) {
        String id = shortcut.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new WindowCommand(id, shortcut.meaning(), Optional.of(shortcut), icon, () -> true, () -> false, action);
    }

    /** One without keys. */
    static WindowCommand of(String id, String name, Feather icon, Runnable action) {
        return new WindowCommand(id, name, Optional.empty(), icon, () -> true, () -> false, action);
    }

    /** The same while something holds. */
    WindowCommand when(BooleanSupplier condition) {
        return new WindowCommand(id, name, shortcut, icon, condition, destructive, action);
    }

    /** The same, destructive while something holds. */
    WindowCommand destructiveWhen(BooleanSupplier condition) {
        return new WindowCommand(id, name, shortcut, icon, available, condition, action);
    }
}
