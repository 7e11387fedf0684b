package app.sockeye.payload.diff;

import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares JSON documents by value: members by key in any order, elements of arrays with the fewest changes, and
 * numbers exactly.
 */
final class JsonDiff {
    /** Maximum length of a value, in chars; more than a row shows, so that a late difference is found. */
    private static final int MOST_TEXT = 200_000;

    private final JsonValue before;
    private final JsonValue after;
    private final Runnable check;
    private final Alignment alignment;
    private final DiffRows rows = new DiffRows();

    JsonDiff(byte[] before, byte[] after, Runnable check) throws InvalidJsonException, TooManyValuesException {
        this.before = JsonValue.of(before, check);
        this.after = JsonValue.of(after, check);
        this.check = check;
        this.alignment = new Alignment(check);
    }

    Difference run() {
        compare("$", before, after);
        return rows.difference(Difference.Way.JSON, "");
    }

    private void compare(String path, JsonValue old, JsonValue now) {
        check.run();
        if (old.equals(now)) {
            return;
        }
        if (old.isOpen(JsonKind.OBJECT) && now.isOpen(JsonKind.OBJECT)) {
            compareObjects(path, old, now);
        } else if (old.isOpen(JsonKind.ARRAY) && now.isOpen(JsonKind.ARRAY)) {
            compareArrays(path, old, now);
        } else {
            changed(path, old, now);
        }
    }

    private void compareObjects(String path, JsonValue old, JsonValue now) {
        Set<String> names = new LinkedHashSet<>(old.members().keySet());
        names.addAll(now.members().keySet());
        for (String name : names) {
            List<JsonValue> olds = old.members().getOrDefault(name, List.of());
            List<JsonValue> nows = now.members().getOrDefault(name, List.of());
            String member = path + new JsonStep.Key(name);
            // A key may occur more than once.
            for (int i = 0; i < Math.max(olds.size(), nows.size()); i++) {
                compareMember(i == 0 ? member : member + " (again)", at(olds, i), at(nows, i));
            }
        }
    }

    /** Compares two values; null stands for a missing one. */
    private void compareMember(String path, JsonValue old, JsonValue now) {
        if (old == null) {
            only(DiffSign.ADDED, path, now);
        } else if (now == null) {
            only(DiffSign.REMOVED, path, old);
        } else {
            compare(path, old, now);
        }
    }

    private void compareArrays(String path, JsonValue old, JsonValue now) {
        for (Change change : alignment.of(old.elements(), now.elements())) {
            int pairs = Math.min(change.oldSize(), change.newSize());
            for (int i = 0; i < pairs; i++) {
                compare(
                        element(path, change.newStart() + i),
                        old.elements().get(change.oldStart() + i),
                        now.elements().get(change.newStart() + i));
            }
            for (int i = change.oldStart() + pairs; i < change.oldEnd(); i++) {
                only(DiffSign.REMOVED, element(path, i), old.elements().get(i));
            }
            for (int i = change.newStart() + pairs; i < change.newEnd(); i++) {
                only(DiffSign.ADDED, element(path, i), now.elements().get(i));
            }
        }
    }

    private void only(DiffSign sign, String path, JsonValue value) {
        rows.begin();
        rows.add(new DiffRow(sign, path, ""));
        rows.add(new DiffRow(sign, "", value.text(MOST_TEXT)));
    }

    private void changed(String path, JsonValue old, JsonValue now) {
        rows.begin();
        rows.add(new DiffRow(DiffSign.CHANGED, path, ""));
        String oldText = old.text(MOST_TEXT);
        String nowText = now.text(MOST_TEXT);
        boolean strings = old.kind() == JsonKind.STRING && now.kind() == JsonKind.STRING;
        WordDiff words = strings ? alignment.words(oldText, nowText) : WordDiff.NONE;
        rows.add(new DiffRow(DiffSign.REMOVED, "", oldText, words.before()));
        rows.add(new DiffRow(DiffSign.ADDED, "", nowText, words.after()));
    }

    private static String element(String path, int index) {
        return path + new JsonStep.Index(index);
    }

    private static JsonValue at(List<JsonValue> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }
}
