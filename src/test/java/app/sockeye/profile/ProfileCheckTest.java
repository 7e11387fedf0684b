package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.profile.ProfileProblem.Field;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.Header;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileCheckTest {
    private static final Variables PORT =
            name -> name.equals("playground") ? Optional.of("ws://127.0.0.1:8080") : Optional.empty();
    private static final Surroundings AROUND = Surroundings.of(PORT);

    @Test
    void variablesAreReplacedWhenConnecting() throws Exception {
        Profile profile = Profile.create("Echo", " ${playground}/echo ")
                .withHeaders(List.of(
                        ProfileHeader.of("X-Base", "at ${playground}"), new ProfileHeader("Off", "x", false, false)))
                .withSubprotocols(List.of("json.v2"));
        ConnectOptions options = ProfileCheck.options(profile, AROUND);
        assertThat(options.target().uri()).hasToString("ws://127.0.0.1:8080/echo");
        assertThat(options.request().headers()).containsExactly(new Header("X-Base", "at ws://127.0.0.1:8080"));
        assertThat(options.request().subprotocols()).containsExactly("json.v2");
        assertThat(options.timeouts()).isEqualTo(TimeoutOptions.DEFAULT);
    }

    @Test
    void theHeadersMarkedSecretAreToldToWhoeverRecords() throws Exception {
        Profile profile = Profile.create("a", "ws://a")
                .withHeaders(List.of(
                        new ProfileHeader(" X-Pin ", "1", true, true),
                        new ProfileHeader("X-Plain", "2", true, false),
                        new ProfileHeader("X-Off", "3", false, true)));
        assertThat(ProfileCheck.options(profile, AROUND).request().secretHeaders())
                .containsExactly("x-pin");
    }

    @Test
    void aVariableWithoutValueIsTold() {
        assertThatThrownBy(() -> ProfileCheck.options(Profile.create("a", "${host}/x"), AROUND))
                .isInstanceOf(InvalidProfileException.class)
                .hasMessage("The variable ${host} has no value.");
    }

    @Test
    void filesOfFunctionsAreReadOnlyToConnect() {
        Profile profile = Profile.create("a", "ws://a/${uuid}")
                .withHeaders(List.of(ProfileHeader.of("X-A", "${file:/no/such/file}")));
        assertThat(ProfileCheck.problems(profile, AROUND)).isEmpty();
        assertThatThrownBy(() -> ProfileCheck.options(profile, AROUND))
                .isInstanceOf(InvalidProfileException.class)
                .hasMessageContaining("${file:/no/such/file}: The file doesn't exist.");
        assertThat(ProfileCheck.problems(Profile.create("a", "ws://a/${random:x}"), AROUND))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).startsWith("${random:x}: "));
    }

    @Test
    void badUrlsAreExplained() {
        assertUrl("", "Type the URL");
        assertUrl("ftp://example.com", "must begin with ws://, wss://, http:// or https://");
        assertUrl("ws:///path", "host");
        assertUrl("ws://a b", "host name");
        assertUrl("ws://a/#b", "fragment");
        assertThat(ProfileCheck.urlProblem("wss://under_score:1/x?y=%20", PORT)).isEmpty();
    }

    @Test
    void anAddressWithoutASchemeOrAsBrowsersHaveItIsConnectedTo() throws Exception {
        assertThat(ProfileCheck.options(Profile.create("a", " example.com/a b "), AROUND)
                        .target()
                        .uri())
                .hasToString("wss://example.com/a%20b");
        assertThat(ProfileCheck.options(Profile.create("a", "${playground}/x?f={\"k\":1}"), AROUND)
                        .target()
                        .uri())
                .hasToString("ws://127.0.0.1:8080/x?f=%7B%22k%22:1%7D");
    }

    @Test
    void everyBadFieldIsMarked() {
        Profile profile = Profile.create("a", "ws://a")
                .withHeaders(List.of(
                        new ProfileHeader("Bad name", "x", true, false),
                        new ProfileHeader("bad name but off", "x", false, false),
                        new ProfileHeader("A", "two\nlines", true, false),
                        new ProfileHeader("Cookie", "", true, true)))
                .withSubprotocols(List.of("a", "b c", "a"));
        assertThat(ProfileCheck.problems(profile, AROUND))
                .extracting(ProfileProblem::field, ProfileProblem::index)
                .containsExactly(
                        tuple(Field.HEADER_NAME, 0),
                        tuple(Field.HEADER_VALUE, 2),
                        tuple(Field.HEADER_VALUE, 3),
                        tuple(Field.SUBPROTOCOL, 1),
                        tuple(Field.SUBPROTOCOL, 2));
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat(Profile.create("a", "ws://a")
                        .withHeaders(List.of(ProfileHeader.of("authorization", "Bearer very-secret")))
                        .toString())
                .doesNotContain("very-secret");
    }

    private static void assertUrl(String url, String part) {
        assertThat(ProfileCheck.urlProblem(url, PORT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(part));
    }
}
