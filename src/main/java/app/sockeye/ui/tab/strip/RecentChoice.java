package app.sockeye.ui.tab.strip;

import java.util.Objects;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that was opened before and can be opened again.
 *
 * @param id names it for good
 * @param name what users know it by
 * @param detail where it is; may be empty
 */
public record RecentChoice(String id, Feather icon, String name, String detail, Runnable open) {
    public RecentChoice {
        Objects.requireNonNull(id);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(open);
    }
}
