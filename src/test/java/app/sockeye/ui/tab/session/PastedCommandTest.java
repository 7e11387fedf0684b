package app.sockeye.ui.tab.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.SomeOptions;
import org.junit.jupiter.api.Test;

class PastedCommandTest {
    private static final Profile INTO = Profile.create("Mine", "ws://a");

    @Test
    void aBrowsersCurlFillsTheForm() {
        PastedCommand pasted = PastedCommand.of(
                        """
                        curl 'wss://api.example/live?x=1' \\
                          -H 'Origin: https://app.example' \\
                          -H 'X-Trace: 7' \\
                          -H 'Sec-WebSocket-Key: abc' \\
                          --insecure
                        """,
                        INTO)
                .orElseThrow();
        Profile profile = pasted.profile();
        assertThat(profile.id()).isEqualTo(INTO.id());
        assertThat(profile.name()).isEqualTo("Mine");
        assertThat(profile.target().url()).isEqualTo("wss://api.example/live?x=1");
        assertThat(profile.request().headers())
                .extracting(ProfileHeader::name)
                .contains("Origin", "X-Trace")
                .doesNotContain("Sec-WebSocket-Key");
        assertThat(profile.options()).isEqualTo(SomeOptions.of("tls.verify", "false"));
    }

    @Test
    void anAddressIsNoCommand() {
        assertThat(PastedCommand.of("wss://api.example/curl x", INTO)).isEmpty();
        assertThat(PastedCommand.of("curly wss://a", INTO)).isEmpty();
    }
}
