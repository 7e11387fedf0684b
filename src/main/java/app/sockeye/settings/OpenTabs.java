package app.sockeye.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tabs of the window.
 *
 * @param names what is in each, in their order; the first {@value #MOST}, each once
 * @param selected the name of the one in front; empty for none
 * @param split how they stand in two halves; empty for one row
 * @param apart those in windows of their own
 */
public record OpenTabs(List<String> names, String selected, Optional<TabSplit> split, List<ApartTab> apart)
        implements SettingsPart {
    /** No tab. */
    public static final OpenTabs DEFAULT = new OpenTabs(List.of(), "");

    private static final int MOST = 2000;

    public OpenTabs {
        names = names.stream().distinct().limit(MOST).toList();
        Objects.requireNonNull(selected);
        Objects.requireNonNull(split);
        apart = apart.stream().limit(MOST).toList();
    }

    /** Those in one row of one window. */
    public OpenTabs(List<String> names, String selected) {
        this(names, selected, Optional.empty(), List.of());
    }
}
