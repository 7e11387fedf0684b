package app.sockeye.ui.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A merged log's tab as the settings name it: {@code merged:key}, and a line for each member, which begins with a plus
 * sign if it is shown and with a minus sign if its eye is closed.
 *
 * @param key of the tab
 */
record SavedMerge(String key, List<Member> members) {
    private static final String PREFIX = "merged:";
    private static final String LINE = "\n";
    private static final char SHOWN = '+';
    private static final char HIDDEN = '-';

    /**
     * A member.
     *
     * @param name as the settings name its tab
     */
    record Member(String name, boolean shown) {}

    SavedMerge {
        Objects.requireNonNull(key);
        members = List.copyOf(members);
    }

    /** Reads a name; empty if it is not that of a merged log. */
    static Optional<SavedMerge> parse(String name) {
        if (!name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] lines = name.substring(PREFIX.length()).split(LINE);
        List<Member> members = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            if (line.length() > 1) {
                members.add(new Member(line.substring(1), line.charAt(0) != HIDDEN));
            }
        }
        return Optional.of(new SavedMerge(lines[0], members));
    }

    /** The name of the tab, with its members. */
    String name() {
        return members.stream()
                .map(member -> (member.shown() ? SHOWN : HIDDEN) + member.name())
                .collect(Collectors.joining(LINE, PREFIX + key + LINE, ""));
    }
}
