package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthOptions;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Asks an OAuth server's endpoints, as the client that the options name (RFC 6749 section 3.2). */
final class TokenRequest {
    private final OAuthOptions options;
    private final OAuthWire wire;
    private final Clock clock;

    TokenRequest(OAuthOptions options, OAuthWire wire, Clock clock) {
        this.options = options;
        this.wire = wire;
        this.clock = clock;
    }

    OAuthOptions options() {
        return options;
    }

    /** A token for the client itself (RFC 6749 section 4.4.2). */
    OAuthToken ofClient() throws IOException, ConnectFailure {
        return token(scoped(new FormFields().with("grant_type", "client_credentials")));
    }

    /** A token for a code that the browser brought (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
    OAuthToken ofCode(String code, URI redirect, String verifier) throws IOException, ConnectFailure {
        return token(new FormFields()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", redirect.toString())
                .with("code_verifier", verifier)
                .with("resource", options.resource()));
    }

    /** A renewed token (RFC 6749 section 6); empty where the server takes the refresh token for over. */
    Optional<OAuthToken> renewed(AuthSecret refresh) throws IOException, ConnectFailure {
        FormFields form = new FormFields()
                .with("grant_type", "refresh_token")
                .with("refresh_token", refresh.text())
                .with("resource", options.resource());
        EndpointAnswer answer = post(options.tokenEndpoint(), form);
        if (answer.error().filter("invalid_grant"::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(answer.token(clock.instant(), Optional.of(refresh)));
    }

    /** The answer to a poll for a device's token (RFC 8628 section 3.4). */
    EndpointAnswer ofDevice(String deviceCode) throws IOException, ConnectFailure {
        return post(
                options.tokenEndpoint(),
                new FormFields()
                        .with("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                        .with("device_code", deviceCode));
    }

    /** The codes for a device (RFC 8628 section 3.1). */
    EndpointAnswer deviceCodes(URI endpoint) throws IOException, ConnectFailure {
        return post(endpoint, scoped(new FormFields()));
    }

    /** Adds what the token is for. */
    FormFields scoped(FormFields form) {
        return form.with("scope", Optional.of(options.scope()))
                .with("audience", options.audience())
                .with("resource", options.resource());
    }

    private OAuthToken token(FormFields form) throws IOException, ConnectFailure {
        return post(options.tokenEndpoint(), form).token(clock.instant(), Optional.empty());
    }

    private EndpointAnswer post(URI endpoint, FormFields form) throws IOException, ConnectFailure {
        OAuthClient client = options.client();
        List<Header> headers = new ArrayList<>(List.of(new Header("Accept", "application/json")));
        if (client.secret().isPresent() && client.by() == OAuthClient.SentBy.BASIC) {
            headers.add(new Header(
                    "Authorization", basic(client.id(), client.secret().get())));
        } else {
            form.with("client_id", client.id());
            form.with("client_secret", client.secret().map(AuthSecret::text));
        }
        return new EndpointAnswer(endpoint, wire.post(endpoint, headers, form.encoded()));
    }

    /** Both are encoded first, unlike elsewhere in HTTP (RFC 6749 section 2.3.1). */
    private static String basic(String id, AuthSecret secret) {
        String pair = FormFields.encode(id) + ":" + FormFields.encode(secret.text());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }
}
