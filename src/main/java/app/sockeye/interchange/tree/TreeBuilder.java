package app.sockeye.interchange.tree;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a tree of what a parser finds. It can be finished at any time: what is open is closed then, so that a file that
 * is cut in the middle is read up to there. What is too deep, too long or too much is left out and told.
 */
final class TreeBuilder {
    static final int DEEPEST = 64;
    static final int MOST_VALUES = 1_000_000;
    static final int LONGEST_TEXT = 4 << 20;

    private static final String MERGE = "<<";

    private final LeftOutList leftOut;
    private final Set<String> skippedKeys;
    private final Deque<Level> open = new ArrayDeque<>();
    private TreeValue root;
    private long values;
    /** Levels that are open within a value that is left out. */
    private int skipping;

    private boolean full;

    /** An object or a list that is being read. */
    private static final class Level {
        final Map<String, TreeValue> members = new LinkedHashMap<>();
        final List<TreeValue> items = new ArrayList<>();
        final boolean isObject;
        final int line;
        String key;

        Level(boolean isObject, int line) {
            this.isObject = isObject;
            this.line = line;
        }

        TreeValue value() {
            return isObject ? TreeValue.object(members, line) : TreeValue.list(items, line);
        }
    }

    /** @param skippedKeys members with these names are not held, whatever they are */
    TreeBuilder(LeftOutList leftOut, Set<String> skippedKeys) {
        this.leftOut = leftOut;
        this.skippedKeys = skippedKeys;
    }

    /** Whether nothing more can be taken: the tree is complete, or as large as it may be. */
    boolean isDone() {
        return full || root != null;
    }

    /** Whether the next scalar is the name of a member. */
    boolean expectsKey() {
        return skipping == 0 && !open.isEmpty() && open.peek().isObject && open.peek().key == null;
    }

    void key(String name) {
        if (skipping == 0) {
            open.peek().key = name;
        }
    }

    void start(boolean isObject, int line) {
        if (skipping > 0) {
            skipping++;
        } else if (isSkipped()) {
            skipping = 1;
        } else if (open.size() >= DEEPEST) {
            leaveOut("values nested more than " + DEEPEST + " levels deep", line);
            skipping = 1;
        } else if (count(1, line)) {
            open.push(new Level(isObject, line));
        }
    }

    /** Ends an object or a list; empty where it was left out. */
    TreeValue end() {
        if (skipping > 0) {
            if (--skipping == 0) {
                forget();
            }
            return TreeValue.NOTHING;
        }
        Level level = open.pop();
        merge(level);
        TreeValue value = level.value();
        put(value);
        return value;
    }

    TreeValue scalar(TreeValue.Kind kind, String text, int line) {
        if (skipping > 0) {
            return TreeValue.NOTHING;
        }
        if (isSkipped()) {
            forget();
            return TreeValue.NOTHING;
        }
        if (text.length() > LONGEST_TEXT) {
            leaveOut("a text of " + text.length() + " characters", line);
            forget();
            return TreeValue.NOTHING;
        }
        TreeValue value = TreeValue.scalar(kind, text, line);
        if (count(1, line)) {
            put(value);
        }
        return value;
    }

    /** Puts a value that was read before once more. */
    void repeat(TreeValue value, int line) {
        if (skipping == 0 && count(value.size(), line)) {
            put(value);
        }
    }

    /** The tree as far as it was read. */
    TreeValue finish() {
        while (root == null && !open.isEmpty()) {
            skipping = 0;
            end();
        }
        return root == null ? TreeValue.NOTHING : root;
    }

    private boolean count(long more, int line) {
        values += more;
        if (values > MOST_VALUES && !full) {
            full = true;
            leaveOut("everything after " + MOST_VALUES + " values", line);
        }
        return !full;
    }

    private boolean isSkipped() {
        return !open.isEmpty() && open.peek().isObject && skippedKeys.contains(open.peek().key);
    }

    private void forget() {
        if (!open.isEmpty()) {
            open.peek().key = null;
        }
    }

    private void put(TreeValue value) {
        Level level = open.peek();
        if (level == null) {
            root = value;
        } else if (level.isObject) {
            level.members.put(level.key == null ? "" : level.key, value);
            level.key = null;
        } else {
            level.items.add(value);
        }
    }

    /** YAML's merge key: the members of another object, where the object has none of that name. */
    private static void merge(Level level) {
        TreeValue merged = level.members.remove(MERGE);
        if (merged == null) {
            return;
        }
        List<TreeValue> sources = merged.isList() ? merged.items() : List.of(merged);
        for (TreeValue source : sources) {
            source.members().forEach(level.members::putIfAbsent);
        }
    }

    private void leaveOut(String item, int line) {
        leftOut.add(LeftOutReason.BEYOND_LIMIT, item, line, "", "");
    }
}
