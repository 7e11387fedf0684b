package app.sockeye.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretNameTest {
    @Test
    void aNameCanStandInAReference() {
        assertThat(new SecretName("prod token/\u00e4").reference()).isEqualTo("${secret:prod token/\u00e4}");
        assertThat(SecretName.ofVariable("secret:a")).contains(new SecretName("a"));
        assertThat(SecretName.ofVariable("a")).isEmpty();
        assertThat(SecretName.ofVariable("secret:")).isEmpty();
    }

    @Test
    void whatCanNotStandInAReferenceIsRefused() {
        for (String name : List.of("", " ", " a", "a ", "a}", "{", "$x", "a\nb", "\u0000", "\ud800", "x".repeat(201))) {
            assertThat(SecretName.complaint(name)).as(name).isPresent();
            assertThatThrownBy(() -> new SecretName(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(SecretName.complaint("x".repeat(200))).isEmpty();
    }
}
