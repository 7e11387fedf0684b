package app.sockeye.ui.palette;

import java.util.EnumSet;
import java.util.Set;

/** What is sought, by the first character that is typed. */
enum PaletteMode {
    ALL("", "", EnumSet.complementOf(EnumSet.of(PaletteGroup.LAST_USED))),
    COMMANDS(">", PaletteTexts.ONLY_COMMANDS, EnumSet.of(PaletteGroup.COMMANDS, PaletteGroup.OPTIONS)),
    CONNECTIONS(
            "@",
            PaletteTexts.ONLY_CONNECTIONS,
            EnumSet.of(PaletteGroup.CONNECTIONS, PaletteGroup.TABS, PaletteGroup.RECENT)),
    ROW("#", PaletteTexts.GO_TO_ROW, EnumSet.noneOf(PaletteGroup.class)),
    TIME(":", PaletteTexts.GO_TO_TIME, EnumSet.noneOf(PaletteGroup.class));

    private final String sign;
    private final String words;
    private final Set<PaletteGroup> groups;

    PaletteMode(String sign, String words, Set<PaletteGroup> groups) {
        this.sign = sign;
        this.words = words;
        this.groups = groups;
    }

    /** The character that chooses it; empty for all. */
    String sign() {
        return sign;
    }

    /** What is sought, in a word. */
    String words() {
        return words;
    }

    /** Whether items of a group are sought. */
    boolean seeks(PaletteGroup group) {
        return groups.contains(group);
    }

    /** Whether what follows the sign is a place in the log. */
    boolean isPlace() {
        return groups.isEmpty();
    }

    static PaletteMode of(String typed) {
        for (PaletteMode mode : values()) {
            if (mode != ALL && typed.startsWith(mode.sign)) {
                return mode;
            }
        }
        return ALL;
    }
}
