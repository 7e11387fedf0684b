package app.sockeye.ui.connection;

import java.net.URI;
import java.util.Locale;

/** How well a connection is protected, as the lock beside the address tells it. */
enum Security {
    UNKNOWN("Type a ws:// or wss:// address"),
    VERIFIED("Encrypted; the server's certificate and name are checked"),
    UNVERIFIED("Encrypted, but nobody checks who the server is: TLS verification is off for this connection"),
    LOOPBACK("Not encrypted, but it stays on this machine"),
    PLAIN("Not encrypted: anyone on the way can read and change what is sent. Use wss:// where the server offers it");

    private final String sentence;

    Security(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Judges an address by its text alone; nothing is looked up. */
    static Security of(String url, boolean verifyTls) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null) {
            return UNKNOWN;
        }
        return switch (scheme) {
            case "wss" -> verifyTls ? VERIFIED : UNVERIFIED;
            case "ws" -> isLoopback(uri.getHost()) ? LOOPBACK : PLAIN;
            default -> UNKNOWN;
        };
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
