package app.sockeye.profile;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The server that a secret is saved for, in readable form: {@code wss://example.com}, {@code ws://localhost:8080}. */
final class SecretServer {
    private static final int WS_PORT = 80;
    private static final int WSS_PORT = 443;

    /** A name for the playground, whose port differs at each start; it can never be resolved (RFC 6761). */
    private static final Variables PLAYGROUND =
            name -> name.equals(Variables.PLAYGROUND) ? Optional.of("ws://playground.invalid") : Optional.empty();

    private SecretServer() {}

    /**
     * The server that a profile connects to; empty if its address is invalid. Without verification of the
     * certificate it counts as another server, as anyone could answer in its place.
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
        // Not getHost(), which is null for a name with an underscore.
        String authority = inAscii(uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        String server = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":(" + usual + ")?$", "");
        return scheme + "://" + server + (secure && !verifyTls ? " without a check of its certificate" : "");
    }

    /** The ASCII form, as a name with other letters may look like a different one. */
    private static String inAscii(String authority) {
        try {
            return IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return authority;
        }
    }
}
