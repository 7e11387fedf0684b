package app.sockeye.client.oauth;

import app.sockeye.client.address.Target;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens for all connections: the one kept, a renewed one, or one that the user signs in for. Of connections that need
 * the same token at one time, one obtains it and the others wait. Thread-safe.
 */
public final class OAuthTokens {
    /** How often a connection looks whether another one has obtained the token. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final TokenStore store;
    private final Optional<SignInPrompt> prompt;
    private final Clock clock;
    /** Names of the tokens that are being obtained. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** @param prompt empty where no user can be asked, so that only client credentials work */
    public OAuthTokens(TokenStore store, Optional<SignInPrompt> prompt, Clock clock) {
        this.store = store;
        this.prompt = prompt;
        this.clock = clock;
    }

    /** Tokens that end with the program, and no user to ask. */
    public static OAuthTokens inMemory() {
        return new OAuthTokens(new MemoryTokens(), Optional.empty(), Clock.systemUTC());
    }

    /** The token that is there and good for a WebSocket server, without asking anybody for one. */
    public Optional<AuthSecret> known(OAuthOptions options, Target server) {
        return store.get(TokenName.of(options, server))
                .filter(token -> token.isGood(clock.instant(), options.renewBefore()))
                .map(OAuthToken::access);
    }

    /** Forgets the token, also the one that renews it: signs out, as far as this program goes. */
    public void forget(OAuthOptions options, Target server) {
        store.remove(TokenName.of(options, server));
    }

    /** Takes note that the server did not accept a token, so that the next one asked for is another. */
    public void refused(OAuthOptions options, Target server, AuthSecret token) {
        String name = TokenName.of(options, server);
        store.get(name).filter(kept -> kept.access().equals(token)).ifPresent(kept -> store.put(name, kept.refused()));
    }

    /**
     * A good token for a WebSocket server; blocks while it is obtained, and while the user signs in.
     *
     * @throws ConnectFailure where there is none, worded for the user
     * @throws IOException where the attempt is cancelled
     */
    public AuthSecret token(OAuthOptions options, Target server, OAuthWire wire) throws IOException, ConnectFailure {
        String name = TokenName.of(options, server);
        while (!busy.add(name)) {
            wire.pause(LOOK);
        }
        try {
            Optional<AuthSecret> known = known(options, server);
            return known.isPresent() ? known.get() : obtained(name, options, wire);
        } finally {
            busy.remove(name);
        }
    }

    private AuthSecret obtained(String name, OAuthOptions options, OAuthWire wire) throws IOException, ConnectFailure {
        TokenRequest request = new TokenRequest(options, wire, clock);
        Optional<AuthSecret> refresh = store.get(name).flatMap(OAuthToken::refresh);
        Optional<OAuthToken> renewed = refresh.isPresent() ? request.renewed(refresh.get()) : Optional.empty();
        if (refresh.isPresent() && renewed.isEmpty()) {
            store.remove(name);
        }
        OAuthToken token = renewed.isPresent() ? renewed.get() : granted(options.grant(), request, wire);
        store.put(name, token);
        return token.access();
    }

    private OAuthToken granted(OAuthGrant grant, TokenRequest request, OAuthWire wire)
            throws IOException, ConnectFailure {
        if (grant instanceof OAuthGrant.ClientCredentials) {
            return request.ofClient();
        }
        SignInPrompt asked = prompt.orElseThrow(OAuthWording::noUser);
        return grant instanceof OAuthGrant.AuthorizationCode code
                ? new BrowserSignIn(code, request, wire, asked, clock).token()
                : new DeviceSignIn((OAuthGrant.DeviceCode) grant, request, wire, asked, clock).token();
    }
}
