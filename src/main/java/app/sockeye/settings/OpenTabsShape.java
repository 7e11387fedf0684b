package app.sockeye.settings;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts open tabs to keys of a JSON object, and back. */
final class OpenTabsShape {
    private static final String OPEN_TABS = "openProfiles";
    private static final String SELECTED_TAB = "selectedProfile";
    private static final String SPLIT = "split";
    private static final String RIGHT = "right";
    private static final String APART = "ownWindows";
    private static final String TAB = "tab";

    private OpenTabsShape() {}

    static OpenTabs read(ObjectNode tree) throws BrokenFileException {
        return new OpenTabs(
                Fields.texts(tree, OPEN_TABS),
                Fields.text(tree, SELECTED_TAB, ""),
                readSplit(Fields.object(tree, SPLIT)),
                readApart(tree));
    }

    private static List<ApartTab> readApart(ObjectNode tree) throws BrokenFileException {
        List<ApartTab> apart = new ArrayList<>();
        for (ObjectNode window : Fields.objects(tree, APART)) {
            String name = Fields.text(window, TAB, "");
            BoundsShape.read(window).ifPresent(bounds -> apart.add(new ApartTab(name, bounds)));
        }
        return apart;
    }

    private static Optional<TabSplit> readSplit(ObjectNode tree) throws BrokenFileException {
        List<String> right = Fields.texts(tree, RIGHT);
        return right.isEmpty()
                ? Optional.empty()
                : Optional.of(new TabSplit(
                        right,
                        Fields.text(tree, "beside", ""),
                        Fields.decimal(tree, "share", 0.5),
                        Fields.flag(tree, "linked", true)));
    }

    static void print(OpenTabs tabs, ObjectNode tree) {
        Fields.putTexts(tree, OPEN_TABS, tabs.names());
        tree.put(SELECTED_TAB, tabs.selected());
        tree.remove(SPLIT);
        tabs.split().ifPresent(split -> {
            ObjectNode printed = tree.putObject(SPLIT);
            Fields.putTexts(printed, RIGHT, split.right());
            printed.put("beside", split.beside());
            printed.put("share", split.share());
            printed.put("linked", split.linked());
        });
        tree.remove(APART);
        if (!tabs.apart().isEmpty()) {
            ArrayNode windows = tree.putArray(APART);
            tabs.apart().forEach(apart -> {
                ObjectNode window = windows.addObject().put(TAB, apart.name());
                BoundsShape.print(apart.bounds(), window);
            });
        }
    }
}
