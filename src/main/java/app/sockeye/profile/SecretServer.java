package app.sockeye.profile;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The server that a secret is kept for, as people read it: {@code wss://example.com}, {@code ws://localhost:8080}. */
final class SecretServer {
    private static final int WS_PORT = 80;
    private static final int WSS_PORT = 443;

    /** Stands for the playground, whose port is another at each start. No such name can be looked up (RFC 6761). */
    private static final Variables PLAYGROUND =
            name -> name.equals(Variables.PLAYGROUND) ? Optional.of("ws://playground.invalid") : Optional.empty();

    private SecretServer() {}

    /**
     * The server that a profile connects to; empty while its address is none. One whose certificate is not checked is
     * another than one whose is: anybody may answer in its place.
     */
    static Optional<String> of(Profile profile) {
        try {
            return Optional.of(of(
                    ProfileCheck.uri(profile, PLAYGROUND),
                    profile.transport().tls().verify()));
        } catch (InvalidProfileException e) {
            return Optional.empty();
        }
    }

    private static String of(URI uri, boolean verifyTls) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss");
        int usual = secure ? WSS_PORT : WS_PORT;
        // Not the host: java.net.URI has none for a name with an underscore.
        String authority = inAscii(uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        String server = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":(" + usual + ")?$", "");
        return scheme + "://" + server + (secure && !verifyTls ? " without a check of its certificate" : "");
    }

    /** A name of other letters may look like one it is not. */
    private static String inAscii(String authority) {
        try {
            return IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return authority;
        }
    }
}
