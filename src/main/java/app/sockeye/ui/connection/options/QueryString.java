package app.sockeye.ui.connection.options;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query of an address, part by part. A part that nobody edits stays as it was typed, however it is encoded;
 * variables are never encoded.
 *
 * @param before the address up to the question mark
 * @param parts between the ampersands, in their order
 * @param after the fragment with its {@code #}, if there is one
 */
record QueryString(String before, List<String> parts, String after) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^${}]+}");

    QueryString {
        parts = List.copyOf(parts);
    }

    static QueryString of(String url) {
        int hash = url.indexOf('#');
        String after = hash < 0 ? "" : url.substring(hash);
        String rest = hash < 0 ? url : url.substring(0, hash);
        int mark = rest.indexOf('?');
        if (mark < 0) {
            return new QueryString(rest, List.of(), after);
        }
        String query = rest.substring(mark + 1);
        List<String> parts = query.isEmpty() ? List.of() : List.of(query.split("&", -1));
        return new QueryString(rest.substring(0, mark), parts, after);
    }

    /** The address with these parts; without a question mark where there are none. */
    String url() {
        return before + (parts.isEmpty() ? "" : "?" + String.join("&", parts)) + after;
    }

    QueryString with(List<String> newParts) {
        return new QueryString(before, newParts, after);
    }

    /** A part's name, readable. */
    static String name(String part) {
        int equals = part.indexOf('=');
        return decoded(equals < 0 ? part : part.substring(0, equals));
    }

    /** A part's value, readable; empty where it has none. */
    static String value(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? "" : decoded(part.substring(equals + 1));
    }

    /** A part with a name and a value, encoded where it must be. */
    static String part(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing is shown as it is.
            return text;
        }
    }

    private static String encoded(String text) {
        List<String> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            variables.add(matcher.group());
        }
        String[] plain = VARIABLE.split(text, -1);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < plain.length; i++) {
            all.append(plain[i].codePoints().mapToObj(c -> encoded(c)).collect(Collectors.joining()));
            all.append(i < variables.size() ? variables.get(i) : "");
        }
        return all.toString();
    }

    /** Encodes what would end the part or is not allowed in a query (RFC 3986 section 3.4). */
    private static String encoded(int c) {
        String one = Character.toString(c);
        boolean plain = c > ' ' && c < 0x7f && "&=+%#\"<>[]\\^`{|}".indexOf(c) < 0;
        return plain ? one : URLEncoder.encode(one, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
