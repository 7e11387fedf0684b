package app.sockeye.client.oauth;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.auth.OAuthOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names tokens for a store: one for all options that would obtain the same token for the same WebSocket server. Options
 * may come from anybody, and must not take a token to a server that it was not obtained for.
 */
final class TokenName {
    private static final int HEX_DIGITS = 32;

    private TokenName() {}

    /** Such as {@code oauth:login.example.org:0a1b…}; holds no secret. */
    static String of(OAuthOptions options, Target server) {
        String all = String.join(
                "\n",
                (server.secure() ? "wss://" : "ws://") + server.hostInZone().toLowerCase(Locale.ROOT) + ":"
                        + server.port(),
                options.grant().getClass().getSimpleName(),
                options.tokenEndpoint().toString(),
                options.client().id(),
                options.scope(),
                options.audience().orElse(""),
                options.resource().orElse(""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "oauth:" + options.tokenEndpoint().getHost() + ":"
                    + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
