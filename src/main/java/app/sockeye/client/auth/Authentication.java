package app.sockeye.client.auth;

import app.sockeye.client.options.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Values of the {@code Authorization} and {@code Proxy-Authorization} headers. May be used on any thread. */
public final class Authentication {
    private Authentication() {}

    /** The value for Basic (RFC 7617), in UTF-8. */
    public static String basic(Credentials credentials) {
        String pair = credentials.user() + ":" + credentials.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer to a challenge: the strongest Digest there is, else Basic.
     *
     * @param headerValues of all {@code WWW-Authenticate} or {@code Proxy-Authenticate} headers
     * @param digestOnly whether Basic, which reveals the password, is ruled out
     * @return empty where the challenge asks for something else
     */
    public static Optional<String> answer(
            List<String> headerValues, Credentials credentials, String method, String uri, boolean digestOnly) {
        List<Challenge> challenges = Challenge.parse(headerValues);
        Optional<String> digest = DigestAnswer.strongest(challenges)
                .map(challenge -> DigestAnswer.to(challenge, credentials, method, uri, DigestAnswer.newClientNonce()));
        boolean basic = !digestOnly
                && credentials.user().indexOf(':') < 0
                && challenges.stream().anyMatch(c -> c.scheme().equals("basic"));
        return digest.or(() -> basic ? Optional.of(basic(credentials)) : Optional.empty());
    }
}
