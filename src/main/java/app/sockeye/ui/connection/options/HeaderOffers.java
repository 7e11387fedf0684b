package app.sockeye.ui.connection.options;

import app.sockeye.protocol.HeaderMeaning;
import app.sockeye.ui.common.menu.CompletionPopup;
import java.util.List;
import java.util.Locale;

/** Names of headers to complete what is typed. */
final class HeaderOffers {
    private static final List<String> NAMES = List.of(
            "Accept-Language",
            "Authorization",
            "Cache-Control",
            "Cookie",
            "Forwarded",
            "Host",
            "Origin",
            "Referer",
            "Sec-WebSocket-Protocol",
            "User-Agent",
            "X-Api-Key",
            "X-Auth-Token",
            "X-Correlation-ID",
            "X-CSRF-Token",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "X-Request-ID",
            "X-Requested-With",
            "traceparent",
            "tracestate");

    private HeaderOffers() {}

    /** The names that begin with what is typed, then those that have it elsewhere. */
    static List<CompletionPopup.Offer> of(String typed, int caret, boolean asked) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty() && !asked) {
            return List.of();
        }
        return NAMES.stream()
                .filter(name -> lower(name).contains(sought) && !lower(name).equals(sought))
                .sorted((one, other) -> Boolean.compare(
                        lower(other).startsWith(sought), lower(one).startsWith(sought)))
                .map(name ->
                        new CompletionPopup.Offer(name, HeaderMeaning.of(name).orElse(""), name, name.length()))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
