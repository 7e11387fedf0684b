package app.sockeye.interchange.tree;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads an object of a tree, and remembers which members were asked for: {@link #leaveOutRest} tells all others. A member
 * of another type than asked for is told and reads as missing. Belongs to one thread.
 */
public final class TreeObject {
    private final TreeValue value;
    private final String path;
    private final LeftOutList leftOut;
    private final Set<String> asked = new HashSet<>();

    /** @param path of the object in its file; empty for the file's root */
    public TreeObject(TreeValue value, String path, LeftOutList leftOut) {
        this.value = value;
        this.path = path;
        this.leftOut = leftOut;
    }

    /** The object itself. */
    public TreeValue value() {
        return value;
    }

    /** Where it is in its file. */
    public String path() {
        return path;
    }

    /** Whether it has a member that is not null. */
    public boolean has(String key) {
        return value.member(key).kind() != TreeValue.Kind.NULL;
    }

    /** A member as it is; {@link TreeValue#NOTHING} where there is none. */
    public TreeValue get(String key) {
        asked.add(key);
        return value.member(key);
    }

    /** A text, or a number or flag as it was written; empty where there is none. */
    public String text(String key) {
        TreeValue member = get(key);
        if (member.isObject() || member.isList()) {
            wrong(key, "expected a text");
        }
        return member.text();
    }

    /** The text of the first of several names that has one; empty where none has. */
    public String firstText(String... keys) {
        String found = "";
        for (String key : keys) {
            String text = text(key);
            found = found.isEmpty() ? text : found;
        }
        return found;
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        TreeValue member = get(key);
        if (member.kind() == TreeValue.Kind.NULL) {
            return otherwise;
        }
        if (!member.text().equals("true") && !member.text().equals("false")) {
            wrong(key, "expected true or false");
            return otherwise;
        }
        return member.text().equals("true");
    }

    /** A whole number that is not negative; empty where there is none. */
    public OptionalLong number(String key) {
        TreeValue member = get(key);
        if (member.kind() == TreeValue.Kind.NULL || member.text().isEmpty() && member.isScalar()) {
            return OptionalLong.empty();
        }
        if (!member.text().matches("[0-9]{1,15}")) {
            wrong(key, "expected a whole number");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(member.text()));
    }

    /** An object; empty where there is none. */
    public Optional<TreeObject> object(String key) {
        TreeValue member = get(key);
        if (member.isObject()) {
            return Optional.of(new TreeObject(member, pathOf(key), leftOut));
        }
        if (member.kind() != TreeValue.Kind.NULL) {
            wrong(key, "expected an object");
        }
        return Optional.empty();
    }

    /** The objects of a list; what else is in it is told. */
    public List<TreeObject> objects(String key) {
        TreeValue member = get(key);
        if (!member.isList() && member.kind() != TreeValue.Kind.NULL) {
            wrong(key, "expected a list");
        }
        return objects(member, pathOf(key), leftOut);
    }

    /** The objects of a list; what else is in it is told. */
    public static List<TreeObject> objects(TreeValue list, String path, LeftOutList leftOut) {
        List<TreeObject> objects = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            TreeValue item = list.items().get(i);
            if (item.isObject()) {
                objects.add(new TreeObject(item, path + "[" + i + "]", leftOut));
            } else if (item.kind() != TreeValue.Kind.NULL) {
                leftOut.add(LeftOutReason.BROKEN, "an item", item.line(), path + "[" + i + "]", "expected an object");
            }
        }
        return objects;
    }

    /** The members that are objects, by name; others are told. */
    public Map<String, TreeObject> namedObjects(String key) {
        Map<String, TreeObject> named = new LinkedHashMap<>();
        object(key).ifPresent(all -> all.value.members().keySet().forEach(name -> all.object(name)
                .ifPresent(object -> named.put(name, object))));
        return named;
    }

    /** The texts of a list, or a single one; what else is in it is told. */
    public List<String> texts(String key) {
        TreeValue member = get(key);
        if (member.isObject()) {
            wrong(key, "expected a list of texts");
        }
        List<TreeValue> items = member.isScalar() ? List.of(member) : member.items();
        List<String> texts = new ArrayList<>();
        for (TreeValue item : items) {
            if (item.isScalar()) {
                texts.add(item.text());
            } else {
                wrong(key, "expected texts only");
            }
        }
        return texts;
    }

    /** Says that members are known and need not be told. */
    public void ignore(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** Tells a member, if it is there and says something. */
    public void leaveOut(LeftOutReason reason, String key, String item) {
        TreeValue member = get(key);
        if (!member.isEmpty()) {
            leftOut.add(reason, item, member.line(), pathOf(key), "");
        }
    }

    /** Tells all members that nobody asked for, if they say something. */
    public void leaveOutRest() {
        value.members().keySet().stream()
                .filter(key -> !asked.contains(key))
                .toList()
                .forEach(key -> leaveOut(LeftOutReason.NO_COUNTERPART, key, key));
    }

    /** Tells something of this object. */
    public void report(LeftOutReason reason, String item, String detail) {
        leftOut.add(reason, item, value.line(), path, detail);
    }

    private void wrong(String key, String expected) {
        TreeValue member = value.member(key);
        leftOut.add(LeftOutReason.BROKEN, key, member.line(), pathOf(key), expected);
    }

    private String pathOf(String key) {
        String name = key.matches("[\\w$-]+") ? key : "\"" + key + "\"";
        return path.isEmpty() ? name : path + "." + name;
    }
}
