package app.sockeye.ui.connection.options;

import app.sockeye.protocol.Header;
import app.sockeye.ui.common.menu.CompletionPopup.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values that headers are known to have, to complete what is typed. */
final class HeaderValues {
    /** Of IANA's registry of WebSocket subprotocols, and others in wide use. */
    private static final List<String> SUBPROTOCOLS = List.of(
            "amqp",
            "bfcp",
            "coap",
            "graphql-transport-ws",
            "graphql-ws",
            "jsonrpc",
            "mqtt",
            "msrp",
            "ocpp1.6",
            "ocpp2.0.1",
            "ocpp2.1",
            "opcua+uacp",
            "opcua+uajson",
            "rfb",
            "sip",
            "soap",
            "v10.stomp",
            "v11.stomp",
            "v12.stomp",
            "wamp.2.cbor",
            "wamp.2.json",
            "wamp.2.msgpack",
            "xmpp");

    /** Headers whose values are lists. */
    private static final Set<String> LISTS = Set.of(
            "accept", "accept-encoding", "accept-language", "cache-control", "connection", "sec-websocket-protocol");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("accept", List.of("*/*", "application/json", "text/plain")),
            Map.entry("accept-encoding", List.of("gzip", "deflate", "br", "zstd", "identity")),
            Map.entry("accept-language", List.of("en", "en-US", "en-GB", "de", "es", "fr", "ja", "zh-CN", "*")),
            Map.entry(
                    "authorization",
                    List.of(
                            "Basic ",
                            "Bearer ",
                            "Digest ",
                            "DPoP ",
                            "HOBA ",
                            "Negotiate ",
                            "SCRAM-SHA-256 ",
                            "vapid ")),
            Map.entry(
                    "cache-control",
                    List.of("no-cache", "no-store", "max-age=0", "no-transform", "only-if-cached", "min-fresh=")),
            Map.entry("connection", List.of("Upgrade", "keep-alive", "close")),
            Map.entry("origin", List.of("null", "http://localhost", "https://")),
            Map.entry("pragma", List.of("no-cache")),
            Map.entry(
                    "sec-websocket-extensions",
                    List.of(
                            "permessage-deflate",
                            "permessage-deflate; client_max_window_bits",
                            "permessage-deflate; server_no_context_takeover; client_no_context_takeover")),
            Map.entry("sec-fetch-dest", List.of("websocket", "empty")),
            Map.entry("sec-fetch-mode", List.of("websocket", "cors", "no-cors", "same-origin")),
            Map.entry("sec-fetch-site", List.of("cross-site", "same-origin", "same-site", "none")),
            Map.entry("sec-websocket-protocol", SUBPROTOCOLS),
            Map.entry("sec-websocket-version", List.of("13", "8")),
            Map.entry("upgrade", List.of("websocket")),
            Map.entry("x-forwarded-proto", List.of("https", "http", "wss", "ws")),
            Map.entry("x-requested-with", List.of("XMLHttpRequest")));

    private HeaderValues() {}

    /** How the value of a header may go on at the caret. */
    static List<Offer> of(String name, String typed, int caret, boolean asked) {
        String key = Header.canonicalName(name.strip());
        return offers(VALUES.getOrDefault(key, List.of()), LISTS.contains(key), typed, caret, asked);
    }

    /** How a list of subprotocols may go on at the caret. */
    static List<Offer> subprotocols(String typed, int caret, boolean asked) {
        return offers(SUBPROTOCOLS, true, typed, caret, asked);
    }

    private static List<Offer> offers(List<String> known, boolean list, String typed, int caret, boolean asked) {
        int comma = list ? typed.lastIndexOf(',', caret - 1) + 1 : 0;
        int start = comma;
        while (start < caret && typed.charAt(start) == ' ') {
            start++;
        }
        String sought = typed.substring(start, caret).toLowerCase(Locale.ROOT);
        if (sought.isEmpty() && !asked) {
            return List.of();
        }
        String before = typed.substring(0, start);
        String after = typed.substring(caret);
        return known.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(sought))
                .map(value -> new Offer(value.strip(), "", before + value + after, (before + value).length()))
                .toList();
    }
}
