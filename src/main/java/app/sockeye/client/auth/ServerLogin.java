package app.sockeye.client.auth;

import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.protocol.Header;
import java.util.List;
import java.util.Optional;

/**
 * How a second request of the opening handshake authenticates the user. An {@code Authorization} header that the user typed takes
 * precedence.
 *
 * @param auth the credentials and how they are sent
 * @param typed whether the user typed the header, or all headers are sent as typed
 */
public record ServerLogin(AuthOptions auth, boolean typed) {
    private static final String AUTHORIZATION = "Authorization";
    private static final int UNAUTHORIZED = 401;

    /** The login of a connection. */
    public static ServerLogin of(AuthOptions auth, RequestOptions request) {
        return new ServerLogin(auth, request.raw() || request.has(AUTHORIZATION));
    }

    /**
     * The {@code Authorization} header of a second request, which answers the server's challenge.
     *
     * @param status of the answer to the first
     * @param answerHeaders its headers
     * @param resource the request target
     * @return empty where a second request would not help
     */
    public Optional<Header> second(int status, List<Header> answerHeaders, String resource) {
        List<String> challenges = answerHeaders.stream()
                .filter(h -> h.is("WWW-Authenticate"))
                .map(Header::value)
                .toList();
        return !typed && status == UNAUTHORIZED && auth instanceof AuthOptions.Digest digest
                ? Authentication.answer(challenges, digest.credentials(), "GET", resource, true)
                        .map(value -> new Header(AUTHORIZATION, value))
                : Optional.empty();
    }
}
