package app.sockeye.client.cookie;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cookies as a text of Netscape's form, which curl, wget and the extensions of browsers read and write: seven fields
 * between tabs. It can't tell SameSite.
 *
 * @param cookies those read, also such as are over by now
 * @param unread numbers of the lines, from 1, that are no cookies
 */
public record CookiesTxt(List<Cookie> cookies, List<Integer> unread) {
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final String HEAD = "# Netscape HTTP Cookie File\n";
    private static final String YES = "TRUE";
    private static final String NO = "FALSE";
    private static final int FIELDS = 7;

    public CookiesTxt {
        cookies = List.copyOf(cookies);
        unread = List.copyOf(unread);
    }

    /** Reads a text; comments and empty lines are skipped. */
    public static CookiesTxt read(String text) {
        List<Cookie> cookies = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n")) {
            number++;
            boolean httpOnly = line.startsWith(HTTP_ONLY);
            if (!httpOnly && (line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            Optional<Cookie> cookie = cookie(httpOnly ? line.substring(HTTP_ONLY.length()) : line, httpOnly);
            cookie.ifPresent(cookies::add);
            if (cookie.isEmpty()) {
                unread.add(number);
            }
        }
        return new CookiesTxt(cookies, unread);
    }

    private static Optional<Cookie> cookie(String line, boolean httpOnly) {
        String[] fields = line.split("\t", -1);
        // A cookie without a value may have lost its last tab.
        if (fields.length < FIELDS - 1
                || fields.length > FIELDS
                || !fields[4].strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            long expires = Long.parseLong(fields[4].strip());
            return Optional.of(new Cookie(
                    fields[5],
                    fields.length < FIELDS ? "" : fields[6],
                    fields[0].toLowerCase(Locale.ROOT),
                    !fields[1].equalsIgnoreCase(YES),
                    fields[2],
                    fields[3].equalsIgnoreCase(YES),
                    httpOnly,
                    SameSite.UNSAID,
                    expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text that says the same, as curl writes it. */
    public static String write(List<Cookie> cookies) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Cookie cookie : cookies) {
            text.append(cookie.httpOnly() ? HTTP_ONLY : "")
                    .append(cookie.hostOnly() ? "" : ".")
                    .append(cookie.domain())
                    .append('\t')
                    .append(cookie.hostOnly() ? NO : YES)
                    .append('\t')
                    .append(cookie.path())
                    .append('\t')
                    .append(cookie.secure() ? YES : NO)
                    .append('\t')
                    .append(cookie.expires().map(Instant::getEpochSecond).orElse(0L))
                    .append('\t')
                    .append(cookie.name())
                    .append('\t')
                    .append(cookie.value())
                    .append('\n');
        }
        return text.toString();
    }
}
