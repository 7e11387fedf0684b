package app.sockeye.client.auth;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.auth.AuthSecret;
import java.time.Instant;
import java.util.Optional;

/** Says what authentication would add to the opening handshake, without connecting to anything. */
public final class AuthPreview {
    /** Stands for a token that only signing in gives. */
    private static final AuthSecret TO_COME = new AuthSecret("(token)");

    private AuthPreview() {}

    /**
     * What would be sent at a moment.
     *
     * @param known the OAuth token that is there already; without it a placeholder stands in its place
     * @throws InvalidAddressException where the address can't be connected to; a signature for AWS names its host
     * @throws IllegalArgumentException with a sentence, where a token's key can't sign as it is to
     */
    public static AuthAdditions of(ConnectOptions options, Instant now, Optional<AuthSecret> known)
            throws InvalidAddressException {
        Target target = Target.of(options.target().uri());
        return AuthAdditions.of(options, target, now, () -> known.orElse(TO_COME));
    }

    /** Whether what is sent depends on the server's answer to a first request, so that the preview is of that one. */
    public static boolean waitsForChallenge(AuthOptions auth) {
        return auth instanceof AuthOptions.Digest;
    }
}
