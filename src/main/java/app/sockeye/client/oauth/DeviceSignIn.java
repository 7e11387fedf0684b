package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.OAuthGrant;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The user enters a code at any browser, and this asks the server again and again whether that is done (RFC 8628). */
final class DeviceSignIn {
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Duration USUAL_TIME = Duration.ofMinutes(10);
    private static final Duration MOST_TIME = Duration.ofHours(1);

    private final OAuthGrant.DeviceCode grant;
    private final TokenRequest request;
    private final OAuthWire wire;
    private final SignInPrompt prompt;
    private final Clock clock;

    DeviceSignIn(OAuthGrant.DeviceCode grant, TokenRequest request, OAuthWire wire, SignInPrompt prompt, Clock clock) {
        this.grant = grant;
        this.request = request;
        this.wire = wire;
        this.prompt = prompt;
        this.clock = clock;
    }

    OAuthToken token() throws IOException, ConnectFailure {
        EndpointAnswer codes = request.deviceCodes(grant.endpoint());
        String deviceCode = codes.required("device_code");
        Duration time = codes.seconds("expires_in").orElse(USUAL_TIME);
        Instant until = clock.instant().plus(time.compareTo(MOST_TIME) < 0 ? time : MOST_TIME);
        SignInPage page = new SignInPage(page(codes), Optional.of(codes.required("user_code")), until);
        prompt.ask(page);
        try {
            return poll(deviceCode, codes.seconds("interval").orElse(USUAL_INTERVAL), until);
        } finally {
            prompt.end(page);
        }
    }

    private OAuthToken poll(String deviceCode, Duration first, Instant until) throws IOException, ConnectFailure {
        Duration interval = first.isZero() ? Duration.ofSeconds(1) : first;
        while (clock.instant().plus(interval).isBefore(until)) {
            wire.pause(interval);
            EndpointAnswer answer = request.ofDevice(deviceCode);
            String error = answer.error().orElse("");
            if (error.equals("slow_down")) {
                interval = interval.plus(SLOWER);
            } else if (!error.equals("authorization_pending")) {
                return answer.token(clock.instant(), Optional.empty());
            }
        }
        throw OAuthWording.tooLate(grant.endpoint(), 0);
    }

    /** The page with the code in it where the server has one; only a web page, as a browser will open it. */
    private URI page(EndpointAnswer codes) throws ConnectFailure {
        Optional<String> direct = codes.text("verification_uri_complete");
        // Google's name for it, from before the RFC.
        String page = direct.isPresent()
                ? direct.get()
                : codes.text("verification_url").isPresent()
                        ? codes.required("verification_url")
                        : codes.required("verification_uri");
        try {
            URI uri = URI.create(page);
            if ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told as any other address that is none of a web page.
        }
        throw OAuthWording.page(grant.endpoint(), page);
    }
}
