package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.settings.AppearanceSettings.ThemeChoice;
import app.sockeye.settings.LogLook.TimeColumn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Converts settings to the keys of a JSON object, and back. */
final class SettingsShape {
    static final int VERSION = 1;

    private static final String ENCRYPT = "encryptRecordings";
    private static final String ENTER_SENDS = "enterSends";
    private static final String ENVIRONMENTS = "environments";
    private static final String FOLDED = "foldedFolders";
    private static final String UNFOLDED = "unfoldedConnections";
    private static final String TIME_COLUMN = "timeColumn";
    private static final double MOST_PX = 100_000;

    private SettingsShape() {}

    static Settings read(ObjectNode tree) throws BrokenFileException {
        try {
            return new Settings(
                    new AppearanceSettings(
                            choice(
                                    ThemeChoice.class,
                                    Fields.text(tree, "theme", ""),
                                    AppearanceSettings.DEFAULT.theme()),
                            Fields.flag(tree, "contrast", AppearanceSettings.DEFAULT.contrast())),
                    new LogLook(LogSettingsShape.read(Fields.object(tree, "log")), timeColumn(tree)),
                    readRetention(tree),
                    new SendingSettings(Fields.flag(tree, ENTER_SENDS, SendingSettings.DEFAULT.enterSends())),
                    new FolderSettings(path(tree, "workspace"), path(tree, "dialogFolder")),
                    new LibraryFolding(Fields.texts(tree, FOLDED), Fields.texts(tree, UNFOLDED)),
                    readEnvironments(Fields.object(tree, ENVIRONMENTS)),
                    new UrlHistory(Fields.texts(tree, "urlHistory")),
                    LastUsedShape.read(Fields.object(tree, "lastUsed")),
                    OpenTabsShape.read(tree),
                    readLeft(Fields.object(tree, "workspaceTabs")),
                    readWindow(Fields.object(tree, "window")));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    private static ChosenEnvironments readEnvironments(ObjectNode tree) throws BrokenFileException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String workspace : (Iterable<String>) tree::fieldNames) {
            names.put(workspace, Fields.text(tree, workspace, ""));
        }
        return new ChosenEnvironments(names);
    }

    private static WorkspaceTabs readLeft(ObjectNode tree) throws BrokenFileException {
        Map<String, OpenTabs> tabs = new LinkedHashMap<>();
        for (String workspace : (Iterable<String>) tree::fieldNames) {
            tabs.put(workspace, OpenTabsShape.read(Fields.object(tree, workspace)));
        }
        return new WorkspaceTabs(tabs);
    }

    private static Optional<Path> path(ObjectNode tree, String key) throws BrokenFileException {
        String path = Fields.text(tree, key, "");
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            throw new BrokenFileException("\"" + key + "\" is not a path: " + e.getReason() + ".");
        }
    }

    /** Files of an earlier version have no total limit; it is set so that nothing is removed. */
    private static RetentionSettings readRetention(ObjectNode tree) throws BrokenFileException {
        RetentionSettings defaults = RetentionSettings.DEFAULT;
        long each = Fields.number(tree, "keptSessionBytes", defaults.profileBytes());
        long total = Math.max(defaults.totalBytes(), 10 * Math.min(each, Long.MAX_VALUE / 10));
        return new RetentionSettings(
                each, Fields.number(tree, "keptBytesInAll", total), Fields.flag(tree, ENCRYPT, defaults.encrypt()));
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    /** Writes the known keys into the previous content, whose unknown keys are kept. */
    static ObjectNode print(Settings settings, ObjectNode previous) {
        ObjectNode tree = previous.deepCopy();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("theme", word(settings.appearance().theme()));
        tree.put("contrast", settings.appearance().contrast());
        putTimeColumn(settings.log().timeColumn(), tree);
        tree.put("workspace", text(settings.folders().workspace()));
        tree.put("keptSessionBytes", settings.retention().profileBytes());
        tree.put("keptBytesInAll", settings.retention().totalBytes());
        tree.put(ENCRYPT, settings.retention().encrypt());
        tree.put(ENTER_SENDS, settings.sending().enterSends());
        Fields.putTexts(tree, "urlHistory", settings.urls().urls());
        LastUsedShape.print(settings.used(), tree.withObjectProperty("lastUsed"));
        OpenTabsShape.print(settings.tabs(), tree);
        ObjectNode left = tree.putObject("workspaceTabs");
        settings.left().tabs().forEach((workspace, tabs) -> OpenTabsShape.print(tabs, left.putObject(workspace)));
        printWindow(settings.window(), tree.withObjectProperty("window"));
        LogSettingsShape.print(settings.log().settings(), tree.withObjectProperty("log"));
        tree.put("dialogFolder", text(settings.folders().dialogs()));
        Fields.putTexts(tree, FOLDED, settings.folding().folded());
        Fields.putTexts(tree, UNFOLDED, settings.folding().unfolded());
        ObjectNode environments = tree.putObject(ENVIRONMENTS);
        settings.environments().names().forEach(environments::put);
        return tree;
    }

    static TimeColumn timeColumn(ObjectNode tree) throws BrokenFileException {
        return choice(TimeColumn.class, Fields.text(tree, TIME_COLUMN, ""), LogLook.DEFAULT.timeColumn());
    }

    static void putTimeColumn(TimeColumn column, ObjectNode tree) {
        tree.put(TIME_COLUMN, word(column));
    }

    private static WindowLayout readWindow(ObjectNode tree) throws BrokenFileException {
        Optional<WindowLayout.Bounds> bounds = BoundsShape.read(tree);
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

    /** Whether this is a possible length in a window. */
    static boolean isLength(double px) {
        return px >= 0 && px <= MOST_PX;
    }

    private static void printWindow(WindowLayout window, ObjectNode tree) {
        window.bounds().ifPresent(bounds -> BoundsShape.print(bounds, tree));
        tree.put("maximized", window.maximized());
        ObjectNode sizes = tree.putObject("sizes");
        window.sizes().forEach((name, size) -> sizes.put(name, size));
        Fields.putTexts(tree, "hidden", window.hidden());
    }

    /** Reads a constant; unknown words, from a newer version, give the default. */
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
