package app.sockeye.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void severalChallengesInOneHeaderAreToldApart() {
        List<Challenge> challenges = Challenge.parse(List.of(
                "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"",
                "Negotiate"));
        assertThat(challenges)
                .containsExactly(
                        new Challenge("newauth", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")),
                        new Challenge("basic", Map.of("realm", "simple")),
                        new Challenge("negotiate", Map.of()));
    }

    @Test
    void aCommaAndAnEqualsSignInAQuotedValueBelongToIt() {
        assertThat(Challenge.parse(List.of("Digest qop=\"auth,auth-int\", nonce=\"a=b==\", stale=FALSE")))
                .containsExactly(
                        new Challenge("digest", Map.of("qop", "auth,auth-int", "nonce", "a=b==", "stale", "FALSE")));
    }

    @Test
    void noiseIsNoChallengeAndTakesNoTime() {
        assertThat(Challenge.parse(List.of("", "=", "\"", ",,,"))).isEmpty();
        assertThat(Challenge.parse(List.of("a ".repeat(30_000)))).hasSize(30_000);
        assertThat(Challenge.parse(List.of("a=\"" + "\\".repeat(60_000)))).hasSizeLessThan(2);
    }
}
