package app.sockeye.payload.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sorts the members of all objects by their keys, those of one key in their order. */
final class JsonKeySort {
    /** How deep objects and arrays may lie in each other. */
    private static final int DEEPEST = 500;

    private final String json;
    private int at;

    private record Member(String key, String text) {}

    /** @param json valid, without white space between tokens */
    private JsonKeySort(String json) {
        this.json = json;
    }

    /**
     * The text with sorted members, without white space between tokens.
     *
     * @throws InvalidJsonException if it is no JSON, or too deep
     */
    static String sort(String json) throws InvalidJsonException {
        return new JsonKeySort(JsonText.minify(json)).value(0);
    }

    private String value(int depth) throws InvalidJsonException {
        char c = json.charAt(at);
        if (depth > DEEPEST) {
            throw new InvalidJsonException(new JsonError(0, 1, 1, "Keys can be sorted up to 500 levels deep."));
        }
        return c == '{' ? object(depth) : c == '[' ? array(depth) : c == '"' ? string() : word();
    }

    private String object(int depth) throws InvalidJsonException {
        List<Member> members = new ArrayList<>();
        at++;
        while (json.charAt(at) != '}') {
            at += json.charAt(at) == ',' ? 1 : 0;
            String quoted = string();
            at++;
            String key = JsonString.unescape(quoted.substring(1, quoted.length() - 1));
            members.add(new Member(key, quoted + ':' + value(depth + 1)));
        }
        at++;
        members.sort(Comparator.comparing(Member::key));
        return members.stream().map(Member::text).collect(Collectors.joining(",", "{", "}"));
    }

    private String array(int depth) throws InvalidJsonException {
        List<String> elements = new ArrayList<>();
        at++;
        while (json.charAt(at) != ']') {
            at += json.charAt(at) == ',' ? 1 : 0;
            elements.add(value(depth + 1));
        }
        at++;
        return elements.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private String string() {
        int start = at++;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return json.substring(start, ++at);
    }

    private String word() {
        int start = at;
        while (at < json.length() && ",]}".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        return json.substring(start, at);
    }
}
