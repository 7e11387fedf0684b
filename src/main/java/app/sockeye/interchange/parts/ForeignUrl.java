package app.sockeye.interchange.parts;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL of another tool, put together of the parts that it keeps apart. Variables in it stay as they are.
 *
 * @param text may be incomplete
 */
public record ForeignUrl(String text) {
    private static final Pattern USER_INFO = Pattern.compile("(?s)([a-zA-Z][a-zA-Z0-9+.-]*://)([^/?#@]*)@(.*)");

    /** Whether it says itself that it is a WebSocket's. */
    public boolean isWebSocket() {
        return text.strip().matches("(?is)wss?://.*");
    }

    /** The same with the scheme of WebSockets in place of HTTP's. */
    public ForeignUrl withWebSocketScheme() {
        return new ForeignUrl(text.strip().replaceFirst("(?i)^http(s?)://", "ws$1://"));
    }

    /** The same with a parameter at the end of its query. */
    public ForeignUrl withQuery(String name, String value) {
        int mark = text.indexOf('#');
        String base = mark < 0 ? text : text.substring(0, mark);
        String separator = base.indexOf('?') < 0 ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
        return new ForeignUrl(base + separator + parameter(name, value) + (mark < 0 ? "" : text.substring(mark)));
    }

    /** How many parameters its query has. */
    int parameters() {
        int mark = text.indexOf('#');
        String base = mark < 0 ? text : text.substring(0, mark);
        int query = base.indexOf('?') + 1;
        return query == 0 || query == base.length() ? 0 : base.substring(query).split("&", -1).length;
    }

    /** A parameter as it stands in a query. */
    static String parameter(String name, String value) {
        return encoded(name) + (value.isEmpty() ? "" : "=" + encoded(value));
    }

    /** The same with a value, percent-encoded where it must be, in place of {@code :name} in its path. */
    public ForeignUrl withPathValue(String name, String value) {
        Pattern segment = Pattern.compile("(?<=/):" + Pattern.quote(name) + "(?=[/?#]|$)");
        return new ForeignUrl(segment.matcher(text).replaceAll(Matcher.quoteReplacement(value)));
    }

    /** The user name and password in it, as {@code user:password}, percent-encoded; empty where there is none. */
    public Optional<String> userInfo() {
        Matcher matcher = USER_INFO.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** The same without user name and password. */
    public ForeignUrl withoutUserInfo() {
        Matcher matcher = USER_INFO.matcher(text);
        return matcher.matches() ? new ForeignUrl(matcher.group(1) + matcher.group(3)) : this;
    }

    /** Host and path, as a name: without a query, which may hold secrets. */
    public String withoutQuery() {
        return withoutUserInfo().text.replaceFirst("(?s)[?#].*", "").replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://", "");
    }

    /** The host and port; empty where it has none. */
    public String authority() {
        Matcher matcher =
                Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*://([^/?#]*).*").matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** A value for a query or a path, with all but variables percent-encoded (RFC 3986 section 2.1). */
    static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        int from = 0;
        for (TemplateReference reference : Template.parse(value).outermost()) {
            encode(value.substring(from, reference.start()), encoded);
            encoded.append(value, reference.start(), reference.end());
            from = reference.end();
        }
        encode(value.substring(from), encoded);
        return encoded.toString();
    }

    private static void encode(String text, StringBuilder encoded) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (plain || "-._~:@!$'()*,;/".indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
    }

    /** A text with its percent-encoded characters decoded; one that isn't well formed stays as it is. */
    public static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            int high = utf8[i] == '%' && i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
            bytes.write(low < 0 ? utf8[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
