package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonMembers;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an endpoint of an OAuth server answered: a token or codes, or an error (RFC 6749 section 5). */
final class EndpointAnswer {
    private static final int OK = 200;
    private static final int MOST_BYTES = 64 * 1024;
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    private final URI endpoint;
    private final FormAnswer answer;
    private final Map<String, JsonFound> members;

    EndpointAnswer(URI endpoint, FormAnswer answer) {
        this.endpoint = endpoint;
        this.answer = answer;
        this.members = JsonMembers.of(answer.body()).orElse(Map.of());
    }

    /** The error's code, the server's text; empty where it is none. */
    Optional<String> error() {
        return text("error");
    }

    /** A member that is a string. */
    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(found -> found.kind() == JsonKind.STRING)
                .map(found -> found.text(MOST_BYTES));
    }

    /** A member that is a number of seconds; some servers write it as a string. */
    Optional<Duration> seconds(String name) {
        return Optional.ofNullable(members.get(name))
                .map(found -> found.text(MOST_BYTES))
                .filter(text -> text.matches("[0-9]{1,18}(\\.[0-9]{1,9})?"))
                .map(text -> new BigDecimal(text).min(MOST_SECONDS))
                .map(seconds -> Duration.ofSeconds(seconds.longValue()));
    }

    /**
     * A member that must be a string.
     *
     * @throws ConnectFailure where the server refused, or what it answered lacks the member
     */
    String required(String name) throws ConnectFailure {
        if (answer.status() != OK || error().isPresent()) {
            throw refusal();
        }
        Optional<String> text = text(name).filter(found -> !found.isEmpty());
        if (text.isEmpty()) {
            throw OAuthWording.incomplete(endpoint, name, answer.body());
        }
        return text.get();
    }

    /** Why the server gave nothing, in its own words where it has any. */
    ConnectFailure refusal() {
        return error().isPresent()
                ? OAuthWording.refused(endpoint, error().get(), text("error_description"))
                : OAuthWording.failed(endpoint, answer.status(), answer.body());
    }

    /**
     * The token (RFC 6749 section 5.1).
     *
     * @param before the refresh token that stays where the server gives no other
     */
    OAuthToken token(Instant now, Optional<AuthSecret> before) throws ConnectFailure {
        String access = required("access_token");
        Optional<String> type = text("token_type").filter(name -> !name.equalsIgnoreCase("Bearer"));
        if (type.isPresent()) {
            throw OAuthWording.type(endpoint, type.get());
        }
        return new OAuthToken(
                new AuthSecret(access),
                text("refresh_token").map(AuthSecret::new).or(() -> before),
                seconds("expires_in").map(now::plus),
                text("scope"));
    }
}
