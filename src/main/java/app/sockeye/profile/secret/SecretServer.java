package app.sockeye.profile.secret;

import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.RouteTable;
import app.sockeye.profile.option.TlsTable;
import app.sockeye.profile.variable.FunctionUse;
import app.sockeye.profile.variable.Variables;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The server that a secret is saved for, in readable form: {@code wss://example.com}, {@code ws://localhost:8080}. */
final class SecretServer {
    private static final int WS_PORT = 80;
    private static final int WSS_PORT = 443;

    /** A name for the playground, whose port differs at each start; it can never be resolved (RFC 6761). */
    private static final String PLAYGROUND = "ws://playground.invalid";

    private SecretServer() {}

    /**
     * The server that a profile connects to; empty if its address is invalid. Where anyone could answer in its place,
     * because the certificate is not verified, the connection says which to trust, or leads plain text another way, it
     * counts as another server.
     *
     * @param options of the profile, and of what lies around it
     * @param variables what its address may refer to
     */
    static Optional<String> of(Profile profile, OptionValues options, Variables variables) {
        try {
            Variables named = variables.with(FunctionUse.NAMED);
            Variables readable =
                    name -> name.equals(Variables.PLAYGROUND) ? Optional.of(PLAYGROUND) : named.value(name);
            URI uri = ProfileCheck.uri(profile, readable.with(FunctionUse.NAMED));
            boolean secure = uri.getScheme().equalsIgnoreCase("wss");
            return Optional.of(name(uri, secure) + (secure ? trust(options) : way(options)));
        } catch (InvalidProfileException e) {
            return Optional.empty();
        }
    }

    private static String name(URI uri, boolean secure) {
        int usual = secure ? WSS_PORT : WS_PORT;
        // Not getHost(), which is null for a name with an underscore.
        String authority = inAscii(uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        return uri.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":(" + usual + ")?$", "");
    }

    private static String trust(OptionValues options) {
        if (!options.flag(TlsTable.VERIFY)) {
            return " without a check of its certificate";
        }
        return TlsTable.TRUST.stream().allMatch(option -> options.text(option).isBlank())
                ? ""
                : " with certificates that the connection names";
    }

    private static String way(OptionValues options) {
        String way = RouteTable.WAY.stream()
                .map(options::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return way.isEmpty() ? "" : " by another way: " + way.replace('\n', ' ');
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
