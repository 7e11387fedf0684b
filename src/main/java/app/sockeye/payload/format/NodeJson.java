package app.sockeye.payload.format;

import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells trees as JSON. Stateless. */
public final class NodeJson {
    /** What the name of a member begins with whose object stands for a value that JSON has not. */
    static final String MARK = "$";
    /** The name under which a map is written as pairs, as its keys are not all text. */
    static final String PAIRS = "$map";

    /** Types of numbers that their digits alone do not tell. */
    private static final Set<String> NAMED_NUMBERS = Set.of("float16", "float32", "fixed32", "fixed64", "numberLong");

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?+([eE][+-]?\\d++)?+");
    private static final int LONGEST_KEY = 200;

    private final boolean exact;
    private final StringBuilder json = new StringBuilder();

    private NodeJson(boolean exact) {
        this.exact = exact;
    }

    /**
     * The JSON that {@link WritableFormat#write} turns into the same values: what JSON has not is an object of one
     * member, such as {@code {"$bin":"00ff"}}; a map whose keys are not all text is {@code {"$map":[[key,value]]}}.
     * Numbers keep their digits, and members that have the same key are all there. Several roots are an array.
     */
    public static String exact(PayloadTree tree) {
        return new NodeJson(true).roots(tree.roots());
    }

    /**
     * JSON as it is read and searched: what JSON has not is a string, bytes in hexadecimal; a tag is what it means, or
     * the value within; a key that is no text is
     * the text of its value. Several roots are an array.
     */
    public static String plain(PayloadTree tree) {
        return new NodeJson(false).roots(tree.roots());
    }

    /** One value as {@link #exact} has it. */
    public static String exact(PayloadNode node) {
        return new NodeJson(true).roots(List.of(node));
    }

    /** One value as {@link #plain} has it. */
    public static String plain(PayloadNode node) {
        return new NodeJson(false).roots(List.of(node));
    }

    private String roots(List<PayloadNode> roots) {
        if (roots.size() == 1) {
            value(roots.get(0));
        } else {
            list(roots);
        }
        return json.toString();
    }

    private void value(PayloadNode node) {
        switch (node.kind()) {
            case MAP -> map(node);
            case LIST, ENTRY -> list(node.children());
            case TAG -> tag(node);
            case TEXT -> json.append(JsonString.quote(node.value()));
            case NUMBER -> {
                if (exact && NAMED_NUMBERS.contains(node.type())) {
                    typed(node);
                } else {
                    json.append(node.value());
                }
            }
            case BOOLEAN -> json.append(node.value());
            case NULL -> json.append("null");
            case TYPED -> typed(node);
        }
    }

    private void typed(PayloadNode node) {
        String text = JsonString.quote(node.value());
        if (exact) {
            json.append('{')
                    .append(JsonString.quote(MARK + node.type()))
                    .append(':')
                    .append(text)
                    .append('}');
        } else {
            json.append(text);
        }
    }

    private void list(List<PayloadNode> elements) {
        json.append('[');
        for (int i = 0; i < elements.size(); i++) {
            json.append(i > 0 ? "," : "");
            value(elements.get(i));
        }
        json.append(']');
    }

    private void tag(PayloadNode node) {
        if (exact) {
            json.append('{').append(JsonString.quote(MARK + node.type())).append(':');
        } else if (!node.value().isEmpty()) {
            json.append(NUMBER.matcher(node.value()).matches() ? node.value() : JsonString.quote(node.value()));
            return;
        }
        if (node.children().size() == 1) {
            value(node.children().get(0));
        } else {
            list(node.children());
        }
        json.append(exact ? "}" : "");
    }

    private void map(PayloadNode map) {
        if (exact && needsPairs(map)) {
            json.append("{\"").append(PAIRS).append("\":[");
            for (int i = 0; i < map.children().size(); i++) {
                json.append(i > 0 ? "," : "");
                pair(map.children().get(i));
            }
            json.append("]}");
            return;
        }
        json.append('{');
        for (int i = 0; i < map.children().size(); i++) {
            json.append(i > 0 ? "," : "");
            member(map.children().get(i));
        }
        json.append('}');
    }

    private void member(PayloadNode member) {
        if (member.kind() == NodeKind.ENTRY) {
            List<PayloadNode> entry = member.children();
            json.append(JsonString.quote(entry.isEmpty() ? "" : keyText(entry.get(0))))
                    .append(':');
            if (entry.size() > 1) {
                value(entry.get(1));
            } else {
                json.append("null");
            }
        } else {
            json.append(JsonString.quote(member.key().text())).append(':');
            value(member);
        }
    }

    /** The text of a key. It is cut, as quotes within quotes within quotes would grow without bounds. */
    public static String keyText(PayloadNode key) {
        String text = key.kind().isContainer() ? plain(key) : key.value();
        return text.length() <= LONGEST_KEY || key.kind() == NodeKind.TEXT
                ? text
                : text.substring(0, LONGEST_KEY) + "…";
    }

    private void pair(PayloadNode member) {
        if (member.kind() == NodeKind.ENTRY) {
            list(member.children());
            return;
        }
        json.append('[').append(JsonString.quote(member.key().text())).append(',');
        value(member);
        json.append(']');
    }

    /** Whether a key is no text, or the map could be taken for a value that JSON has not. */
    private static boolean needsPairs(PayloadNode map) {
        List<PayloadNode> members = map.children();
        return members.stream().anyMatch(member -> member.kind() == NodeKind.ENTRY)
                || members.size() == 1 && members.get(0).key().text().startsWith(MARK);
    }
}
