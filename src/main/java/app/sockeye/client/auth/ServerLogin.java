package app.sockeye.client.auth;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.AuthOptions.Scheme;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.protocol.Header;
import java.util.List;
import java.util.Optional;

/**
 * What the opening handshake says of who the user is. An {@code Authorization} header that was typed goes before it.
 *
 * @param auth the credentials and how they are sent
 * @param typed whether the user typed the header
 */
public record ServerLogin(AuthOptions auth, boolean typed) {
    private static final String AUTHORIZATION = "Authorization";
    private static final int UNAUTHORIZED = 401;

    /** The login of a connection. */
    public static ServerLogin of(AuthOptions auth, RequestOptions request) {
        return new ServerLogin(auth, request.has(AUTHORIZATION));
    }

    /** What the first request says. */
    public Optional<Header> first() {
        return auth.credentials()
                .filter(c -> !typed && auth.scheme() == Scheme.BASIC)
                .map(c -> new Header(AUTHORIZATION, Authentication.basic(c)));
    }

    /**
     * What a second request says.
     *
     * @param status of the answer to the first
     * @param answerHeaders its headers
     * @param resource the request target
     * @return empty where the answer asks for nothing that can be given
     */
    public Optional<Header> second(int status, List<Header> answerHeaders, String resource) {
        List<String> challenges = answerHeaders.stream()
                .filter(h -> h.is("WWW-Authenticate"))
                .map(Header::value)
                .toList();
        return auth.credentials()
                .filter(c -> !typed && auth.scheme() == Scheme.DIGEST && status == UNAUTHORIZED)
                .flatMap(c -> Authentication.answer(challenges, c, "GET", resource, true))
                .map(value -> new Header(AUTHORIZATION, value));
    }
}
