package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.settings.Settings.ThemeChoice;
import app.sockeye.settings.Settings.TimeColumn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings as the keys of a JSON object. */
final class SettingsShape {
    static final int VERSION = 1;

    private static final String TIME_COLUMN = "timeColumn";
    private static final double MOST_PX = 100_000;

    private SettingsShape() {}

    static Settings read(ObjectNode tree) throws BrokenFileException {
        Settings defaults = Settings.DEFAULT;
        try {
            long kept = Fields.number(tree, "keptSessionBytes", defaults.keptSessionBytes());
            return new Settings(
                    choice(ThemeChoice.class, Fields.text(tree, "theme", ""), defaults.theme()),
                    timeColumn(tree),
                    path(tree, "workspace"),
                    kept,
                    Fields.number(tree, "keptBytesInAll", inAll(kept)),
                    Fields.texts(tree, "urlHistory"),
                    Fields.texts(tree, "openProfiles"),
                    Fields.text(tree, "selectedProfile", ""),
                    readWindow(Fields.object(tree, "window")),
                    LogSettingsShape.read(Fields.object(tree, "log")),
                    path(tree, "dialogFolder"));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    private static Optional<Path> path(ObjectNode tree, String key) throws BrokenFileException {
        String path = Fields.text(tree, key, "");
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            throw new BrokenFileException("\"" + key + "\" is not a path: " + e.getReason() + ".");
        }
    }

    /** Where a file of an earlier version does not say: so much that the limit removes nothing that was meant to stay. */
    private static long inAll(long keptSessionBytes) {
        return Math.max(Settings.DEFAULT_KEPT_BYTES_IN_ALL, 10 * Math.min(keptSessionBytes, Long.MAX_VALUE / 10));
    }

    /** Our keys over the previous file's, of which the unknown ones stay. */
    static ObjectNode print(Settings settings, ObjectNode previous) {
        ObjectNode tree = previous.deepCopy();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("theme", word(settings.theme()));
        putTimeColumn(settings.timeColumn(), tree);
        tree.put("workspace", settings.workspace().map(Path::toString).orElse(""));
        tree.put("keptSessionBytes", settings.keptSessionBytes());
        tree.put("keptBytesInAll", settings.keptBytesInAll());
        Fields.putTexts(tree, "urlHistory", settings.urlHistory());
        Fields.putTexts(tree, "openProfiles", settings.openProfiles());
        tree.put("selectedProfile", settings.selectedProfile());
        printWindow(settings.window(), tree.withObjectProperty("window"));
        LogSettingsShape.print(settings.log(), tree.withObjectProperty("log"));
        tree.put("dialogFolder", settings.dialogFolder().map(Path::toString).orElse(""));
        return tree;
    }

    static TimeColumn timeColumn(ObjectNode tree) throws BrokenFileException {
        return choice(TimeColumn.class, Fields.text(tree, TIME_COLUMN, ""), Settings.DEFAULT.timeColumn());
    }

    static void putTimeColumn(TimeColumn column, ObjectNode tree) {
        tree.put(TIME_COLUMN, word(column));
    }

    private static WindowLayout readWindow(ObjectNode tree) throws BrokenFileException {
        double width = Fields.decimal(tree, "width", 0);
        double height = Fields.decimal(tree, "height", 0);
        WindowLayout.Bounds told =
                new WindowLayout.Bounds(Fields.decimal(tree, "x", 0), Fields.decimal(tree, "y", 0), width, height);
        // No window can be shown with others.
        boolean usable = width > 0 && isLength(width) && height > 0 && isLength(height);
        Optional<WindowLayout.Bounds> bounds = usable ? Optional.of(told) : Optional.empty();
        Map<String, Double> sizes = new HashMap<>();
        ObjectNode sizesTree = Fields.object(tree, "sizes");
        for (String name : (Iterable<String>) sizesTree::fieldNames) {
            double size = Fields.decimal(sizesTree, name, 0);
            if (isLength(size)) {
                sizes.put(name, size);
            }
        }
        return new WindowLayout(
                bounds, Fields.flag(tree, "maximized", false), sizes, new HashSet<>(Fields.texts(tree, "hidden")));
    }

    /** Whether something in a window may be so long. */
    static boolean isLength(double px) {
        return px >= 0 && px <= MOST_PX;
    }

    private static void printWindow(WindowLayout window, ObjectNode tree) {
        window.bounds().ifPresent(bounds -> {
            tree.put("x", bounds.x());
            tree.put("y", bounds.y());
            tree.put("width", bounds.width());
            tree.put("height", bounds.height());
        });
        tree.put("maximized", window.maximized());
        ObjectNode sizes = tree.putObject("sizes");
        window.sizes().forEach((name, size) -> sizes.put(name, size));
        Fields.putTexts(tree, "hidden", window.hidden());
    }

    /** A word we don't know was written by a newer Sockeye: the default stands in. */
    private static <E extends Enum<E>> E choice(Class<E> type, String word, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
