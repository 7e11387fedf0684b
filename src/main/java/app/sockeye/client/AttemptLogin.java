package app.sockeye.client;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.auth.AuthAdditions;
import app.sockeye.client.auth.ServerLogin;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.oauth.OAuthWire;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Authenticates one attempt: with the first request, and with a second one where the answer to that asks for it. */
final class AttemptLogin {
    private static final int UNAUTHORIZED = 401;

    private final OAuthTokens tokens;
    private final OAuthWire wire;
    /** The OAuth token that is sent; empty for none. */
    private Optional<AuthSecret> token = Optional.empty();

    /** Whether the token was kept from an earlier attempt. */
    private boolean tokenKept;

    AttemptLogin(OAuthTokens tokens, OAuthWire wire) {
        this.tokens = tokens;
        this.wire = wire;
    }

    /** Whether a token may have to be obtained first, which can take as long as a user needs to sign in. */
    boolean mayTakeLong(ConnectOptions options, Target target) {
        return !options.request().raw()
                && options.auth() instanceof AuthOptions.OAuth oauth
                && tokens.known(oauth.token(), target).isEmpty();
    }

    /** The options with all that the first request adds; where it is sent as typed, nothing. */
    ConnectOptions first(ConnectOptions options, Target target) throws IOException, ConnectFailure {
        if (options.request().raw()) {
            return options;
        }
        if (options.auth() instanceof AuthOptions.OAuth oauth) {
            tokenKept = tokens.known(oauth.token(), target).isPresent();
            token = Optional.of(sendable(tokens.token(oauth.token(), target, wire), oauth.place()));
        }
        return added(options, target);
    }

    /** The token, unless the place for it can't carry what the server gave. */
    private static AuthSecret sendable(AuthSecret token, AuthPlace place) throws ConnectFailure {
        Optional<String> complaint = ConnectRules.complaintAboutAuth(new AuthOptions.Bearer(token, place));
        if (complaint.isPresent()) {
            throw ConnectFailure.of(
                    ConnectFailure.Kind.SIGN_IN,
                    complaint.get(),
                    "Send the token of this server in another place, such as the query.",
                    "",
                    null);
        }
        return token;
    }

    private ConnectOptions added(ConnectOptions options, Target target) throws ConnectFailure {
        try {
            return AuthAdditions.of(options, target, Instant.now(), token::orElseThrow)
                    .addedTo(options);
        } catch (IllegalArgumentException e) {
            throw FailureWording.invalidOption(e.getMessage());
        }
    }

    /**
     * The options of a second request: it answers a challenge, or has a new token in place of one that was kept from
     * before and that the server accepts no more.
     *
     * @param sent those of the first
     * @return empty where a second request would not help
     */
    Optional<ConnectOptions> second(
            ConnectOptions options, ConnectOptions sent, Target target, HandshakeResponse response)
            throws IOException, ConnectFailure {
        boolean refused = response.status() == UNAUTHORIZED && token.isPresent();
        if (refused && options.auth() instanceof AuthOptions.OAuth oauth) {
            return renewed(options, server(options), oauth);
        }
        return ServerLogin.of(options.auth(), options.request())
                .second(response.status(), response.headers(), target.resource())
                .map(header -> sent.toBuilder()
                        .request(sent.request().withHeaders(with(sent.request().headers(), header)))
                        .build());
    }

    private static List<Header> with(List<Header> headers, Header more) {
        List<Header> all = new ArrayList<>(headers);
        all.add(more);
        return all;
    }

    private static Target server(ConnectOptions options) throws ConnectFailure {
        try {
            return Target.of(options.target().uri());
        } catch (InvalidAddressException e) {
            throw FailureWording.invalidUri(e.getMessage());
        }
    }

    private Optional<ConnectOptions> renewed(ConnectOptions options, Target server, AuthOptions.OAuth oauth)
            throws IOException, ConnectFailure {
        tokens.refused(oauth.token(), server, token.orElseThrow());
        // Tyrus fixes the subprotocols of an attempt; the next one has the new token.
        if (!tokenKept || oauth.place().kind() == AuthPlace.Kind.SUBPROTOCOL) {
            return Optional.empty();
        }
        return Optional.of(first(options, server));
    }
}
