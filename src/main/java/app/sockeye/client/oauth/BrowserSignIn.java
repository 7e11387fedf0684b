package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.OAuthGrant;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The user signs in at a browser, which brings a code to a port of this machine (RFC 8252 section 7.3). */
final class BrowserSignIn {
    /** As long as servers usually let a sign-in page wait. */
    static final Duration MOST_TIME = Duration.ofMinutes(5);

    private final OAuthGrant.AuthorizationCode grant;
    private final TokenRequest request;
    private final OAuthWire wire;
    private final SignInPrompt prompt;
    private final Clock clock;

    BrowserSignIn(
            OAuthGrant.AuthorizationCode grant,
            TokenRequest request,
            OAuthWire wire,
            SignInPrompt prompt,
            Clock clock) {
        this.grant = grant;
        this.request = request;
        this.wire = wire;
        this.prompt = prompt;
        this.clock = clock;
    }

    OAuthToken token() throws IOException, ConnectFailure {
        String verifier = Pkce.newVerifier();
        String state = Pkce.newState();
        try (LoopbackRedirect redirect = open(state)) {
            wire.guard(redirect);
            Map<String, String> answer = answer(redirect, page(redirect.uri(), state, Pkce.challenge(verifier)));
            Optional<String> error = Optional.ofNullable(answer.get("error"));
            if (error.isPresent()) {
                throw OAuthWording.refused(
                        grant.authorizationEndpoint(),
                        error.get(),
                        Optional.ofNullable(answer.get("error_description")));
            }
            String code = Optional.ofNullable(answer.get("code"))
                    .orElseThrow(() -> OAuthWording.noCode(grant.authorizationEndpoint()));
            return request.ofCode(code, redirect.uri(), verifier);
        } finally {
            wire.guard(() -> {});
        }
    }

    private LoopbackRedirect open(String state) throws ConnectFailure {
        try {
            return LoopbackRedirect.open(grant.redirect(), state);
        } catch (IOException e) {
            throw OAuthWording.noRedirect(grant.redirect(), e);
        }
    }

    private Map<String, String> answer(LoopbackRedirect redirect, URI page) throws IOException, ConnectFailure {
        SignInPage asked =
                new SignInPage(page, Optional.empty(), clock.instant().plus(MOST_TIME));
        prompt.ask(asked);
        try {
            return redirect.answer(MOST_TIME)
                    .orElseThrow(() -> OAuthWording.tooLate(grant.authorizationEndpoint(), redirect.strangers()));
        } finally {
            prompt.end(asked);
        }
    }

    /** The page to sign in at (RFC 6749 section 4.1.1). */
    private URI page(URI redirect, String state, String challenge) {
        FormFields query = request.scoped(new FormFields()
                .with("response_type", "code")
                .with("client_id", request.options().client().id())
                .with("redirect_uri", redirect.toString())
                .with("state", state)
                .with("code_challenge", challenge)
                .with("code_challenge_method", "S256"));
        String endpoint = grant.authorizationEndpoint().toString();
        return URI.create(endpoint + (endpoint.indexOf('?') < 0 ? "?" : "&") + query.encoded());
    }
}
