package app.sockeye.profile.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.option.SomeOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretReferencesTest {
    private static final Profile READ = Profile.create("Bank", "wss://bank.example")
            .withHeaders(List.of(
                    ProfileHeader.of("Cookie", "a=1"),
                    ProfileHeader.of("Cookie", "b=2"),
                    ProfileHeader.of("X-Note", "plain")))
            .withOptions(SomeOptions.of("proxy.password", "s3same", "proxy.user", "me"));
    private static final Profile LOCKED = READ.withHeaders(List.of(
                    ProfileHeader.of("Cookie", "${secret:cookie}"),
                    ProfileHeader.of("Cookie", "${secret:cookie-2}"),
                    ProfileHeader.of("X-Note", "plain")))
            .withOptions(SomeOptions.of("proxy.password", "${secret:proxy.password}", "proxy.user", "me"));

    @Test
    void aProfileThatCouldNotBeReadKnowsItsReferences() {
        assertThat(SecretReferences.of(LOCKED)).containsExactly("cookie", "cookie-2", "proxy.password");
        assertThat(SecretReferences.of(READ)).isEmpty();
    }

    @Test
    void referencesAreFilledFromAnotherVersion() {
        assertThat(SecretReferences.filled(LOCKED, READ)).isEqualTo(READ);
        assertThat(SecretReferences.filled(READ, LOCKED)).isSameAs(READ);
        assertThat(SecretReferences.filled(LOCKED, LOCKED)).isEqualTo(LOCKED);
    }

    @Test
    void otherReferencesStay() {
        Profile shared = READ.withHeaders(List.of(ProfileHeader.of("Authorization", "Bearer ${secret:token}")));
        assertThat(SecretReferences.filled(shared, READ)).isEqualTo(shared);
    }
}
