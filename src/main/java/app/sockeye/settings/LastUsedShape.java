package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts what was used last to the keys of a JSON object, and back. */
final class LastUsedShape {
    private static final String COMMANDS = "commands";
    private static final String ITEMS = "items";
    private static final String WORKSPACES = "workspaces";

    private LastUsedShape() {}

    /** What this version does not know is left out. */
    static LastUsed read(ObjectNode tree) throws BrokenFileException {
        List<RecentItem> items = new ArrayList<>();
        for (String item : Fields.texts(tree, ITEMS)) {
            item(item).ifPresent(items::add);
        }
        List<Path> workspaces = new ArrayList<>();
        for (String folder : Fields.texts(tree, WORKSPACES)) {
            path(folder).ifPresent(workspaces::add);
        }
        return new LastUsed(Fields.texts(tree, COMMANDS), items, workspaces);
    }

    static void print(LastUsed used, ObjectNode tree) {
        Fields.putTexts(tree, COMMANDS, used.commands());
        Fields.putTexts(
                tree,
                ITEMS,
                used.items().stream()
                        .map(item -> word(item.kind()) + ":" + item.value())
                        .toList());
        Fields.putTexts(
                tree, WORKSPACES, used.workspaces().stream().map(Path::toString).toList());
    }

    private static Optional<RecentItem> item(String text) {
        for (RecentItem.Kind kind : RecentItem.Kind.values()) {
            String before = word(kind) + ":";
            if (text.startsWith(before)) {
                return Optional.of(new RecentItem(kind, text.substring(before.length())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String word(RecentItem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
