package app.sockeye.client.failure;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.address.Target;
import app.sockeye.client.auth.Challenge;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out what the user can do about an answer to the opening handshake that opened no connection. */
public final class NextSteps {
    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_UNAUTHORIZED = 407;
    private static final int BAD_REQUEST = 400;
    /** What nginx, Apache and Go answer where a request comes without TLS. */
    private static final Pattern WANTS_TLS = Pattern.compile(
            "plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled|HTTP request to an HTTPS"
                    + " server");

    private NextSteps() {}

    /**
     * The steps after an answer other than 101.
     *
     * @param asked the URI of the request
     */
    public static List<NextStep> after(URI asked, Target target, HandshakeResponse answer, Instant now) {
        List<NextStep> steps = new ArrayList<>();
        Redirection.of(asked, answer.status(), answer.header("Location"))
                .map(NextStep.FollowRedirect::new)
                .ifPresent(steps::add);
        switch (answer.status()) {
            case UNAUTHORIZED ->
                steps.add(new NextStep.AddCredentials(NextStep.Asker.SERVER, schemes(answer, "WWW-Authenticate")));
            case PROXY_UNAUTHORIZED ->
                steps.add(new NextStep.AddCredentials(NextStep.Asker.PROXY, schemes(answer, "Proxy-Authenticate")));
            case BAD_REQUEST -> {
                if (wantsTls(target, answer)) {
                    steps.add(useWss(target));
                }
            }
            default -> {}
        }
        RetryAfter.of(answer, now).map(NextStep.TryLater::new).ifPresent(steps::add);
        return steps;
    }

    /** Whether a request without TLS came to a port that wants it, as far as the server says so. */
    public static boolean wantsTls(Target target, HandshakeResponse answer) {
        return !target.secure()
                && answer.status() == BAD_REQUEST
                && WANTS_TLS
                        .matcher(new String(answer.body(), StandardCharsets.ISO_8859_1))
                        .find();
    }

    private static List<String> schemes(HandshakeResponse answer, String header) {
        List<String> challenges = answer.headers().stream()
                .filter(h -> h.is(header))
                .map(Header::value)
                .toList();
        return Challenge.parse(challenges).stream()
                .map(Challenge::scheme)
                .distinct()
                .toList();
    }

    /** The step to the same port with TLS. */
    public static NextStep useWss(Target target) {
        return new NextStep.UseWss(target.withSecure(true).uri());
    }

    /** The step to the same port without TLS. */
    static NextStep useWs(Target target) {
        return new NextStep.UseWs(target.withSecure(false).uri());
    }
}
