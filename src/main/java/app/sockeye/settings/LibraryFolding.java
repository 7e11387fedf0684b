package app.sockeye.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is folded in the library.
 *
 * @param folded paths of folders and groups, and ids of connections, that the user folded
 * @param unfolded ids of connections whose messages are shown
 */
public record LibraryFolding(List<String> folded, List<String> unfolded) implements SettingsPart {
    /** All folders open, all connections folded. */
    public static final LibraryFolding DEFAULT = new LibraryFolding(List.of(), List.of());

    /** Most of each that are kept; those that were folded last stay. */
    static final int MOST = 500;

    public LibraryFolding {
        folded = last(folded);
        unfolded = last(unfolded);
    }

    private static List<String> last(Collection<String> all) {
        List<String> each = new ArrayList<>(new LinkedHashSet<>(all));
        return List.copyOf(each.subList(Math.max(0, each.size() - MOST), each.size()));
    }
}
