package app.sockeye.ui.connection.options;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
    QueryString {
        parts = List.copyOf(parts);
    }

    static QueryString of(String url) {
        int hash = find(url, '#', 0);
        String after = hash < 0 ? "" : url.substring(hash);
        String rest = hash < 0 ? url : url.substring(0, hash);
        int mark = find(rest, '?', 0);
        if (mark < 0) {
            return new QueryString(rest, List.of(), after);
        }
        String query = rest.substring(mark + 1);
        List<String> parts = query.isEmpty() ? List.of() : split(query);
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
        int equals = find(part, '=', 0);
        return decoded(equals < 0 ? part : part.substring(0, equals));
    }

    /** A part's value, readable; empty where it has none. */
    static String value(String part) {
        int equals = find(part, '=', 0);
        return equals < 0 ? "" : decoded(part.substring(equals + 1));
    }

    /** A part with a name and a value, encoded where it must be. */
    static String part(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String decoded(String text) {
        return changed(text, QueryString::decodedPlain);
    }

    private static String decodedPlain(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing is shown as it is.
            return text;
        }
    }

    private static String encoded(String text) {
        return changed(
                text, plain -> plain.codePoints().mapToObj(QueryString::encoded).collect(Collectors.joining()));
    }

    /** Changes all but references. */
    private static String changed(String text, UnaryOperator<String> change) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (TemplateReference reference : Template.parse(text).outermost()) {
            all.append(change.apply(text.substring(from, reference.start())));
            all.append(text, reference.start(), reference.end());
            from = reference.end();
        }
        return all.append(change.apply(text.substring(from))).toString();
    }

    /** Where a character is outside of references, from a place on; -1 for nowhere. */
    private static int find(String text, char c, int from) {
        List<TemplateReference> references = Template.parse(text).outermost();
        int at = text.indexOf(c, from);
        while (at >= 0) {
            int here = at;
            if (references.stream().noneMatch(reference -> reference.start() <= here && here < reference.end())) {
                return at;
            }
            at = text.indexOf(c, at + 1);
        }
        return -1;
    }

    private static List<String> split(String query) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(query, '&', 0); at >= 0; at = find(query, '&', from)) {
            parts.add(query.substring(from, at));
            from = at + 1;
        }
        parts.add(query.substring(from));
        return parts;
    }

    /** Encodes what would end the part or is not allowed in a query (RFC 3986 section 3.4). */
    private static String encoded(int c) {
        String one = Character.toString(c);
        boolean plain = c > ' ' && c < 0x7f && "&=+%#\"<>[]\\^`{|}".indexOf(c) < 0;
        return plain ? one : URLEncoder.encode(one, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
