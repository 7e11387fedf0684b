import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes AtlantaFX's themes into a folder, without the styles of controls that the program hasn't: half of them. JavaFX
 * reads each at the start and tries many of them on each node. A style class that the program names keeps its styles, as
 * it may give it to nodes of its own.
 */
class Themes {
    private static final String FOLDER = "atlantafx/base/theme/";
    private static final String JAVAFX = "javafx/scene/control/";
    private static final String ATLANTAFX = "atlantafx/base/controls/";

    /** Controls by the names that a class file has for them, and the style classes that only they and their parts have. */
    private static final Map<String, String> CONTROLS = Map.ofEntries(
            Map.entry(JAVAFX + "Accordion", "accordion"),
            Map.entry(JAVAFX + "ColorPicker", "color-[\\w-]+|custom-color-dialog"),
            Map.entry(JAVAFX + "DatePicker", "date-picker[\\w-]*"),
            Map.entry(JAVAFX + "Dialog", "dialog-pane|alert|[\\w-]+-dialog"),
            Map.entry(JAVAFX + "MenuBar", "menu-bar"),
            Map.entry(JAVAFX + "Pagination", "pagination[\\w-]*"),
            Map.entry(JAVAFX + "SplitMenuButton", "split-menu-button"),
            Map.entry(JAVAFX + "TabPane", "tab-pane"),
            Map.entry(JAVAFX + "TitledPane", "titled-pane"),
            Map.entry(JAVAFX + "ToolBar", "tool-bar"),
            Map.entry(JAVAFX + "TreeTableView", "tree-table-[\\w-]+"),
            Map.entry("javafx/scene/chart/", "chart[\\w-]*|axis[\\w-]*|[\\w-]+-legend-symbol|[\\w-]+-chart"),
            Map.entry("javafx/scene/web/", "html-editor[\\w-]*|web-view"),
            Map.entry(ATLANTAFX + "Breadcrumbs", "breadcrumbs"),
            Map.entry(ATLANTAFX + "Calendar", "calendar[\\w-]*"),
            Map.entry(ATLANTAFX + "Card", "card"),
            Map.entry(ATLANTAFX + "Message", "message"),
            Map.entry(ATLANTAFX + "ModalPane", "modal-pane"),
            Map.entry(ATLANTAFX + "Notification", "notification"),
            Map.entry(ATLANTAFX + "RingProgressIndicator", "ring-progress-indicator"),
            Map.entry(ATLANTAFX + "Tile", "tile"));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");

    /** Takes the program's jar and the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        List<String> classes = classes(Path.of(arguments[0]));
        Pattern foreign = Pattern.compile(CONTROLS.entrySet().stream()
                .filter(control -> !name(classes, control.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("|", "\\.(", ")(?![\\w-])")));
        Map<String, Boolean> own = new HashMap<>();
        Predicate<String> unused = selector -> foreign.matcher(selector).results()
                .map(found -> found.group(1))
                .anyMatch(found -> !own.computeIfAbsent(found, name -> name(classes, constant(name))));
        Path to = Files.createDirectories(Path.of(arguments[1], FOLDER));
        for (String name : List.of("primer-light", "primer-dark")) {
            Files.writeString(to.resolve(name + ".css"), without(unused, theme(name)));
        }
    }

    /** The contents of a jar's classes, a character for each byte. */
    private static List<String> classes(Path jar) throws IOException {
        List<String> classes = new ArrayList<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().endsWith(".class")) {
                    classes.add(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return classes;
    }

    private static boolean name(List<String> classes, String something) {
        return classes.stream().anyMatch(file -> file.contains(something));
    }

    /** How a class file has a text of its own. */
    private static String constant(String text) {
        return "\u0001\u0000" + (char) text.length() + text;
    }

    private static String theme(String name) throws IOException {
        try (InputStream in = Themes.class.getResourceAsStream("/" + FOLDER + name + ".css")) {
            return COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
        }
    }

    private static String without(Predicate<String> unused, String css) {
        StringBuilder kept = new StringBuilder();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            String selectors = Stream.of(rule.group(1).strip().split("\\s*,\\s*"))
                    .filter(unused.negate())
                    .collect(Collectors.joining(", "));
            if (!selectors.isEmpty()) {
                kept.append(selectors).append(' ').append(rule.group(2)).append('\n');
            }
        }
        return kept.toString();
    }
}
