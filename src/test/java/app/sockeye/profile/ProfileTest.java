package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final List<ProfilePart> CHANGED =
            List.of(new ProfileTarget("ws://b"), ProfileRequest.DEFAULT.withSubprotocols(List.of("json")));

    @Test
    void everyPartCanBeChangedAlone() throws Exception {
        assertThat(CHANGED)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ProfilePart.class.getPermittedSubclasses()));
        Profile before = Profile.create("A", "ws://a");
        for (ProfilePart part : CHANGED) {
            Profile after = before.with(part);
            for (var component : Profile.class.getRecordComponents()) {
                Object expected = component.getType() == part.getClass()
                        ? part
                        : component.getAccessor().invoke(before);
                assertThat(component.getAccessor().invoke(after)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anIdCanNameAFile() {
        Profile profile = Profile.create("A", "ws://a");
        assertThatThrownBy(() -> profile.withId("../a")).isInstanceOf(IllegalArgumentException.class);
    }
}
