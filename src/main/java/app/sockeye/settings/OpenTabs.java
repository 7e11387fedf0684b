package app.sockeye.settings;

import java.util.List;
import java.util.Objects;

/**
 * The tabs of the window.
 *
 * @param names what is in each, in their order; the first {@value #MOST}, each once
 * @param selected the name of the one in front; empty for none
 */
public record OpenTabs(List<String> names, String selected) implements SettingsPart {
    /** No tab. */
    public static final OpenTabs DEFAULT = new OpenTabs(List.of(), "");

    private static final int MOST = 100;

    public OpenTabs {
        names = names.stream().distinct().limit(MOST).toList();
        Objects.requireNonNull(selected);
    }
}
