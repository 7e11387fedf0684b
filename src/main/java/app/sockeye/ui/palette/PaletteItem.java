package app.sockeye.ui.palette;

import java.util.Objects;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be chosen in the palette. Texts that others wrote may be in its name and detail: they are shown with
 * their invisible characters made visible.
 *
 * @param id names it for good, so that it is known again after a restart
 * @param name what it is found by
 * @param detail what it is about; empty for nothing
 * @param keys that do the same; empty for none
 * @param destructive whether something ends or disappears, so that it must not be done by a slip
 * @param enter what Enter does
 * @param another what Ctrl+Enter does; empty where that is the same
 */
public record PaletteItem(
        String id,
        PaletteGroup group,
        Feather icon,
        String name,
        String detail,
        String keys,
        boolean destructive,
        Runnable enter,
        Optional<Another> another) {
    /**
     * What Ctrl+Enter does.
     *
     * @param words as in "Ctrl+Enter connects"
     */
    public record Another(String words, Runnable action) {
        public Another {
            Objects.requireNonNull(words);
            Objects.requireNonNull(action);
        }
    }

    public PaletteItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(group);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(enter);
        Objects.requireNonNull(another);
    }

    /** One without keys that destroys nothing. */
    public PaletteItem(String id, PaletteGroup group, Feather icon, String name, String detail, Runnable enter) {
        this(id, group, icon, name, detail, "", false, enter, Optional.empty());
    }

    /** The same with keys. */
    public PaletteItem withKeys(String other) {
        return new PaletteItem(id, group, icon, name, detail, other, destructive, enter, another);
    }

    /** The same as something that ends or removes something, or not. */
    public PaletteItem asDestructive(boolean now) {
        return new PaletteItem(id, group, icon, name, detail, keys, now, enter, another);
    }

    /**
     * The same where Ctrl+Enter does something else.
     *
     * @param words as in "Ctrl+Enter connects"
     */
    public PaletteItem withAnother(String words, Runnable action) {
        Another other = new Another(words, action);
        return new PaletteItem(id, group, icon, name, detail, keys, destructive, enter, Optional.of(other));
    }
}
