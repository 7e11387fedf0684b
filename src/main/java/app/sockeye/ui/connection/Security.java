package app.sockeye.ui.connection;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import java.net.URI;
import java.util.regex.Pattern;

/** How well a connection is protected, as the lock beside the address shows it. */
enum Security {
    UNKNOWN(ConnectionTexts.TYPE_ADDRESS),
    VERIFIED(ConnectionTexts.VERIFIED),
    /** The server's certificate is accepted because it is pinned; no authority vouches for it. */
    PINNED(ConnectionTexts.PINNED_TIP),
    UNVERIFIED(ConnectionTexts.UNVERIFIED),
    LOOPBACK(ConnectionTexts.LOOPBACK),
    PLAIN(ConnectionTexts.PLAIN);

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
