package app.sockeye.client.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences about options that can't be used. */
final class OptionWording {
    private static final String OF_THE_HANDSHAKE =
            "The opening handshake sets this header itself; yours replaces it, and the server may refuse it.";
    private static final String WITHOUT_BODY =
            "The opening handshake has no body; with this header the server may wait for one.";

    /** Notes on headers by their canonical names. */
    static final Map<String, String> NOTES_ON_HEADERS = Map.of(
            "host",
            "This replaces the URL's host in the request; the connection and TLS still use the URL's.",
            "upgrade",
            OF_THE_HANDSHAKE,
            "connection",
            OF_THE_HANDSHAKE,
            "sec-websocket-key",
            "A key must be new for each connection (RFC 6455 section 4.1); this one replaces it.",
            "sec-websocket-version",
            OF_THE_HANDSHAKE,
            "sec-websocket-protocol",
            "This replaces the subprotocols of the options.",
            "sec-websocket-extensions",
            "This replaces what the options on compression offer; Sockeye speaks permessage-deflate only.",
            "sec-websocket-accept",
            "Only a server's answer has this header (RFC 6455 section 11.3.3).",
            "content-length",
            WITHOUT_BODY,
            "transfer-encoding",
            WITHOUT_BODY);

    private OptionWording() {}

    static String headerName(String name) {
        return name.isEmpty()
                ? "A header has no name."
                : "\"" + name + "\" can't be a header's name; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String headerValue(String name) {
        return "The header " + name + " has a character in its value that HTTP can't carry, such as a line break.";
    }

    static String subprotocol(String subprotocol) {
        return subprotocol.isEmpty()
                ? "A subprotocol has no name."
                : "\"" + subprotocol + "\" can't be a subprotocol; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String subprotocolTwice(String subprotocol) {
        return "The subprotocol \"" + subprotocol + "\" is listed twice.";
    }

    static String origin(String origin) {
        return "\"" + origin + "\" can't be an origin; use one like https://example.org, without a path, or null.";
    }

    static String redirects() {
        return "The number of redirects to follow must be from 0 to " + RedirectOptions.LIMIT + ".";
    }

    static String windowBits(String parameter, int bits) {
        return parameter + " must be from 8 to 15 bits, not " + bits + ".";
    }

    static String compressionLevel(int level) {
        return "The compression level must be from 0 to 9, not " + level + ".";
    }

    static String compressionThreshold() {
        return "The size from which messages are compressed must not be negative.";
    }

    static String versions(TlsOffer offer) {
        return "The lowest TLS version, " + offer.lowest().number() + ", is above the highest, "
                + offer.highest().number() + ".";
    }

    static String cipher(String cipher) {
        return "\"" + cipher + "\" is no cipher suite that this Java can use; their names are like"
                + " TLS_AES_128_GCM_SHA256.";
    }

    static String ciphersOfOtherVersions(TlsOffer offer) {
        return "None of the cipher suites is one of TLS "
                + offer.versions().stream().map(TlsVersion::number).collect(Collectors.joining(" or ")) + ".";
    }

    static String application(String name) {
        return "\"" + name
                + "\" can't be an application protocol; write one as http/1.1, of 1 to 255 ASCII characters.";
    }

    static String serverName(String name) {
        return "\"" + name + "\" can't be a server's name for TLS; use a host name.";
    }

    static String keyLog(Path file) {
        return "The TLS key log " + file + " can't be written; check that its folder is there and may be written to.";
    }

    static String noKeyLog(Path file) {
        return file + " holds something else than a TLS key log; choose another file.";
    }

    static String pingInterval() {
        return "The time from one ping to the next must not be negative.";
    }

    static String pingPayload(int bytes) {
        return "A ping carries at most 125 bytes, not " + bytes + ".";
    }

    static String answerDelay(String answer) {
        return "The delay of the " + answer + " must not be negative.";
    }

    static String parameterName() {
        return "The query parameter for the token or key has no name.";
    }

    static String cookieName(String name) {
        return "\"" + name + "\" can't be a cookie's name; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String cookieValue(String name) {
        return "The cookie " + name + " can't carry this value: it has a semicolon or a character in it that HTTP can't"
                + " carry.";
    }

    static String subprotocolToken() {
        return "A subprotocol can't carry this token: only letters, digits and !#$%&'*+-.^_`|~ can stand in one.";
    }

    static String timeout(String name) {
        return "The " + name + " timeout must be greater than 0.";
    }
}
