package app.sockeye.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the headers of an opening handshake are for, each in one sentence. */
public final class HeaderMeaning {
    private static final String TEXT =
            """
            accept | The kinds of content the client takes; a WebSocket needs none (RFC 9110 section 12.5.1).
            accept-encoding | The codings the client takes for a body, which a WebSocket has not (RFC 9110 section 12.5.3).
            accept-language | The languages the user prefers (RFC 9110 section 12.5.4).
            access-control-allow-origin | Which origins may read the answer; for WebSockets the server checks Origin itself.
            alt-svc | Another address or protocol version at which the server can be reached (RFC 7838).
            age | Seconds the answer has been in a cache (RFC 9111 section 5.1).
            authorization | Proves who the client is, such as by a token or a password (RFC 9110 section 11.6.2).
            cache-control | Who may keep the answer and how long (RFC 9111 section 5.2).
            cf-ray | Cloudflare's number of the request, for questions to its support.
            connection | Names what concerns this hop only; must list Upgrade (RFC 6455 section 4.1).
            content-encoding | How the body is compressed (RFC 9110 section 8.4).
            content-length | The bytes of the body (RFC 9110 section 8.6).
            content-security-policy | What a page may load; a browser allows WebSockets by its connect-src.
            content-type | What the body is, such as text or JSON (RFC 9110 section 8.3).
            cookie | What the server had the client keep, often a login (RFC 6265).
            date | When the server wrote the answer (RFC 9110 section 6.6.1).
            expires | When the answer becomes stale (RFC 9111 section 5.3).
            forwarded | The client's address and scheme as a proxy saw them (RFC 7239).
            host | The host and port the client wants, by which one server tells its sites apart (RFC 9110 section 7.2).
            keep-alive | How long an idle HTTP connection stays open; an upgraded one is not bound by it.
            location | Where to go instead (RFC 9110 section 10.2.2).
            origin | The site whose page opens the connection; servers refuse foreign ones (RFC 6455 section 10.2).
            pragma | Asks old caches to keep nothing (RFC 9111 section 5.4).
            proxy-authenticate | The proxy wants credentials of this kind (RFC 9110 section 11.7.1).
            proxy-authorization | Proves to a proxy who the client is (RFC 9110 section 11.7.2).
            referer | The page from which the request comes (RFC 9110 section 10.1.3).
            retry-after | When to try again, in seconds or as a date (RFC 9110 section 10.2.3).
            sec-websocket-accept | The proof that the server understood the handshake: a hash of the key (RFC 6455 section 4.2.2).
            sec-websocket-extensions | Extensions of the protocol, such as compression: offered, or agreed to (RFC 6455 section 9.1).
            sec-websocket-key | A random number that the server must answer with its hash (RFC 6455 section 4.1).
            sec-websocket-protocol | Subprotocols: those the client offers, or the one the server chose (RFC 6455 section 1.9).
            sec-websocket-version | The version of the protocol, always 13; in a refusal those the server knows (RFC 6455 section 4.4).
            server | The server's software (RFC 9110 section 10.2.4).
            set-cookie | Has the client keep something and send it next time (RFC 6265).
            strict-transport-security | Asks browsers to come by TLS only (RFC 6797).
            traceparent | Ties the request to a distributed trace (W3C Trace Context).
            transfer-encoding | How the body is cut for the way, such as into chunks (RFC 9112 section 6.1).
            upgrade | The protocol to switch to: websocket (RFC 6455 section 4.1).
            user-agent | The client's software (RFC 9110 section 10.1.5).
            vary | Which request headers the answer depends on (RFC 9110 section 12.5.5).
            via | The proxies on the way (RFC 9110 section 7.6.3).
            www-authenticate | The server wants credentials of this kind (RFC 9110 section 11.6.1).
            x-forwarded-for | The client's address as proxies saw it.
            x-forwarded-proto | The scheme the client used towards the proxy.
            x-powered-by | The server's framework.
            x-real-ip | The client's address as a proxy saw it.
            x-request-id | A number that finds this request in logs.
            """;

    private static final Map<String, String> MEANINGS = read();

    private HeaderMeaning() {}

    /** What a header is for; empty for an unknown one. */
    public static Optional<String> of(String name) {
        return Optional.ofNullable(MEANINGS.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> read() {
        Map<String, String> meanings = new TreeMap<>();
        TEXT.lines().map(line -> line.split(" \\| ", 2)).forEach(pair -> meanings.put(pair[0], pair[1]));
        return meanings;
    }
}
