package app.sockeye.dialect.preset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An address that a preset makes of the server's. It is put together as text, as it may hold templates.
 *
 * @param url with scheme and host
 */
public record PlannedUrl(String url) {

    /** Begins with what was typed: {@code ws://host:8080}, {@code http://host} or {@code host}. */
    public static PlannedUrl of(String typed) {
        String url = typed.strip();
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new PlannedUrl("ws" + url.substring(4));
        }
        return new PlannedUrl(url.contains("://") || url.startsWith("${") ? url : "ws://" + url);
    }

    /** With a path, unless it has one already. */
    public PlannedUrl withPath(String path) {
        int query = query();
        String before = url.substring(0, query);
        int start = before.indexOf("://");
        int slash = before.indexOf('/', start < 0 ? 0 : start + 3);
        if (slash >= 0 && slash < before.length() - 1) {
            return this;
        }
        String host = slash < 0 ? before : before.substring(0, slash);
        return new PlannedUrl(host + (path.startsWith("/") ? "" : "/") + path + url.substring(query));
    }

    /** With a query parameter, unless it has one of that name already. */
    public PlannedUrl withParameter(String name, String value) {
        String after = url.substring(query());
        if (after.startsWith("?" + name + "=") || after.contains("&" + name + "=")) {
            return this;
        }
        return new PlannedUrl(url + (after.isEmpty() ? "?" : "&") + encoded(name) + "=" + encoded(value));
    }

    /** Where the query begins; the length if there is none. */
    private int query() {
        int mark = url.indexOf('?');
        return mark < 0 ? url.length() : mark;
    }

    /** A text for a query; one with a template in it as it stands. */
    private static String encoded(String text) {
        return text.contains("${")
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
