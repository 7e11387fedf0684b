package app.sockeye.server;

import app.sockeye.protocol.Header;
import app.sockeye.protocol.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps web pages out of the playground: a browser on this machine connects wherever a page asks it to, and names the
 * page's origin in the Origin header (RFC 6455 section 10.2). After DNS rebinding the Host header holds the page's own
 * host name.
 */
final class LoopbackOnly {
    private static final String AUTHORITY =
            "(?:(?:[a-z0-9-]+\\.)*localhost\\.?|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?";
    private static final Pattern HOST = Pattern.compile(AUTHORITY, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile("(?:https?|wss?)://" + AUTHORITY, Pattern.CASE_INSENSITIVE);

    private LoopbackOnly() {}

    /**
     * Why a request is refused, in two sentences; empty where both headers name this machine or are missing. A program
     * may send neither header; a browser sends both.
     */
    static Optional<String> complaintAbout(Request request) {
        return complaint(request, "Host", HOST, "Connect to 127.0.0.1 or localhost.")
                .or(() -> complaint(request, "Origin", ORIGIN, "Leave the Origin header out, or send a loopback one."));
    }

    private static Optional<String> complaint(Request request, String name, Pattern allowed, String advice) {
        return request.head().headers().stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .filter(value -> !allowed.matcher(value).matches())
                .map(value -> "The playground answers this machine only, and the " + name + " "
                        + VisibleText.quoted(value) + " is not on it. " + advice)
                .findFirst();
    }
}
