package app.sockeye.client.options.auth;

import app.sockeye.payload.json.JsonMembers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON Web Token (RFC 7519) made for each handshake.
 *
 * @param algorithm how it is signed
 * @param key what signs it
 * @param claims a JSON object
 * @param header a JSON object with fields for the token's header, such as {@code kid}; one named here stands in place of
 *     that which the algorithm would give, so that a server's checks can be tested
 * @param lifetime adds the claims iat and exp where they are not written; empty for none
 * @param notBefore whether to add the claim nbf where it isn't written
 */
public record JwtOptions(
        JwtAlgorithm algorithm,
        JwtKey key,
        String claims,
        String header,
        Optional<Duration> lifetime,
        boolean notBefore) {

    /** A lifetime of five minutes. */
    public static final Duration USUAL_LIFETIME = Duration.ofMinutes(5);

    public JwtOptions {
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(key);
        requireObject("claims", claims);
        requireObject("header", header);
        if (lifetime.isPresent() && lifetime.get().isNegative()) {
            throw new IllegalArgumentException("A token's lifetime must not be negative.");
        }
        boolean fits = algorithm.family() == JwtAlgorithm.Family.HMAC
                ? key.secret().isPresent()
                : key.privateKey().isPresent();
        if (!fits) {
            throw new IllegalArgumentException(algorithm.label()
                    + (key.secret().isPresent()
                            ? " needs a private key, not a secret."
                            : " needs a secret, not a private key."));
        }
    }

    /** A token with these claims, valid from now on for the usual time. */
    public static JwtOptions of(JwtAlgorithm algorithm, JwtKey key, String claims) {
        return new JwtOptions(algorithm, key, claims, "{}", Optional.of(USUAL_LIFETIME), false);
    }

    /** The same with other fields in the token's header. */
    public JwtOptions withHeader(String newHeader) {
        return new JwtOptions(algorithm, key, claims, newHeader, lifetime, notBefore);
    }

    /** The same with other times. */
    public JwtOptions withTimes(Optional<Duration> newLifetime, boolean newNotBefore) {
        return new JwtOptions(algorithm, key, claims, header, newLifetime, newNotBefore);
    }

    private static void requireObject(String what, String json) {
        JsonMembers.complaint(json).ifPresent(complaint -> {
            throw new IllegalArgumentException("The token's " + what + " must be a JSON object. " + complaint);
        });
    }

    /** Without the claims, which may be about a person. */
    @Override
    public String toString() {
        return "JWT by " + algorithm.label();
    }
}
