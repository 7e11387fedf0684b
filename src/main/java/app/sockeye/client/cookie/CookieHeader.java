package app.sockeye.client.cookie;

import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts cookies into the headers of a request (RFC 6265 section 5.4). */
public final class CookieHeader {
    private static final String NAME = "Cookie";
    private static final String BETWEEN = "; ";

    private CookieHeader() {}

    /**
     * The headers with cookies added. A Cookie header that is there stays as it was typed and takes them at its end,
     * as a request has no second one; of cookies with one name that is typed, none is added.
     */
    public static List<Header> added(List<Header> headers, List<Cookie> cookies) {
        Set<String> typed = names(headers);
        String pairs = cookies.stream()
                .filter(cookie -> !typed.contains(cookie.name()))
                .map(Cookie::pair)
                .collect(Collectors.joining(BETWEEN));
        if (pairs.isEmpty()) {
            return headers;
        }
        List<Header> added = new ArrayList<>(headers);
        for (int i = added.size() - 1; i >= 0; i--) {
            Header header = added.get(i);
            if (header.is(NAME)) {
                String value = header.value().strip().replaceFirst(";$", "");
                added.set(i, new Header(header.name(), value.isEmpty() ? pairs : value + BETWEEN + pairs));
                return added;
            }
        }
        added.add(new Header(NAME, pairs));
        return added;
    }

    /** The names of the cookies in typed headers. */
    static Set<String> names(List<Header> headers) {
        Set<String> names = new HashSet<>();
        for (Header header : headers) {
            if (header.is(NAME)) {
                Arrays.stream(header.value().split(";"))
                        .map(pair -> pair.replaceFirst("=.*", "").strip())
                        .forEach(names::add);
            }
        }
        return names;
    }
}
