package app.sockeye.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was used last, which is offered again; each newest first and once.
 *
 * @param commands names of the window's commands, at most {@value #MOST_COMMANDS}
 * @param items connections, addresses and files that were opened, at most {@value #MOST_ITEMS}
 * @param workspaces folders of connections that were open, at most {@value #MOST_WORKSPACES}
 */
public record LastUsed(List<String> commands, List<RecentItem> items, List<Path> workspaces) implements SettingsPart {
    /** Nothing was used. */
    public static final LastUsed DEFAULT = new LastUsed(List.of(), List.of(), List.of());

    private static final int MOST_COMMANDS = 50;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_WORKSPACES = 10;

    public LastUsed {
        commands = commands.stream().distinct().limit(MOST_COMMANDS).toList();
        items = items.stream().distinct().limit(MOST_ITEMS).toList();
        workspaces = workspaces.stream().distinct().limit(MOST_WORKSPACES).toList();
    }

    /** The same with a command that is used now. */
    public LastUsed withCommand(String name) {
        return new LastUsed(first(name, commands), items, workspaces);
    }

    /** The same with something that is opened now. */
    public LastUsed withItem(RecentItem item) {
        return new LastUsed(commands, first(item, items), workspaces);
    }

    /** The same with a folder that is open now. */
    public LastUsed withWorkspace(Path folder) {
        return new LastUsed(commands, items, first(folder, workspaces));
    }

    private static <T> List<T> first(T one, List<T> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }
}
