package app.sockeye.ui.access.tree;

import java.util.Optional;

/**
 * Something that changed, as AT-SPI tells it.
 *
 * @param source what it happened to
 * @param group the kind of event: Object, Window or Focus
 * @param member the event's name within it
 * @param detail what changed more exactly; may be empty
 * @param first a number whose meaning depends on the event, as does that of {@code second}
 * @param text what comes with it, if that is a text
 * @param other what comes with it, if that is an object
 */
public record AccessEvent(
        AccessObject source,
        String group,
        String member,
        String detail,
        int first,
        int second,
        Optional<String> text,
        Optional<AccessObject> other) {
    private static final String OBJECT = "Object";

    private static AccessEvent plain(AccessObject source, String group, String member, String detail, int first) {
        return new AccessEvent(source, group, member, detail, first, 0, Optional.empty(), Optional.empty());
    }

    static AccessEvent state(AccessObject source, AtspiState state, boolean now) {
        return plain(source, OBJECT, "StateChanged", state.word(), now ? 1 : 0);
    }

    static AccessEvent focus(AccessObject source) {
        return plain(source, "Focus", "Focus", "", 0);
    }

    /** A window was made the active one, or is so no longer. */
    static AccessEvent window(AccessObject window, boolean active) {
        return new AccessEvent(
                window,
                "Window",
                active ? "Activate" : "Deactivate",
                "",
                0,
                0,
                Optional.of(window.name()),
                Optional.empty());
    }

    static AccessEvent activeItem(AccessObject list, AccessObject item) {
        return new AccessEvent(
                list, OBJECT, "ActiveDescendantChanged", "", item.index(), 0, Optional.empty(), Optional.of(item));
    }

    static AccessEvent selection(AccessObject list) {
        return plain(list, OBJECT, "SelectionChanged", "", 0);
    }

    static AccessEvent caret(AccessObject source, int place) {
        return plain(source, OBJECT, "TextCaretMoved", "", place);
    }

    static AccessEvent text(AccessObject source, boolean added, int place, String text) {
        return new AccessEvent(
                source,
                OBJECT,
                "TextChanged",
                added ? "insert" : "delete",
                place,
                text.codePointCount(0, text.length()),
                Optional.of(text),
                Optional.empty());
    }

    /** A name or a description changed. */
    static AccessEvent property(AccessObject source, String property, String now) {
        return new AccessEvent(source, OBJECT, "PropertyChange", property, 0, 0, Optional.of(now), Optional.empty());
    }

    static AccessEvent child(AccessObject parent, boolean added, int index, AccessObject child) {
        return new AccessEvent(
                parent,
                OBJECT,
                "ChildrenChanged",
                added ? "add" : "remove",
                index,
                0,
                Optional.empty(),
                Optional.of(child));
    }
}
