package app.sockeye.ui.connection;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import java.net.URI;
import java.util.regex.Pattern;

/** How well a connection is protected, as the lock beside the address tells it. */
enum Security {
    UNKNOWN("Type an address, such as wss://example.com/path"),
    VERIFIED("Encrypted; the server's certificate and name are checked"),
    UNVERIFIED("Encrypted, but nobody checks who the server is: TLS verification is off for this connection"),
    LOOPBACK("Not encrypted, but it stays on this machine"),
    PLAIN("Not encrypted: anyone on the way can read and change what is sent. Use wss:// where the server offers it");

    private static final Pattern LOOPBACK_PLACE =
            Pattern.compile("(?:(?:.*\\.)?localhost|\\[::1(?:%.*)?]|127(?:\\.\\d{1,3}){3})(?::\\d+)?");

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
            uri = TypedAddress.read(url).uri();
        } catch (InvalidAddressException e) {
            return UNKNOWN;
        }
        if (uri.getScheme().equals("wss")) {
            return verifyTls ? VERIFIED : UNVERIFIED;
        }
        return LOOPBACK_PLACE.matcher(uri.getRawAuthority()).matches() ? LOOPBACK : PLAIN;
    }
}
