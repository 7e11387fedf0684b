package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemKeyringTest {

    /** Looks for the keyring, in a program of its own. */
    static final class Search {
        private Search() {}

        public static void main(String[] arguments) {
            SystemKeyring.find(Path.of("keyring.lock"));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere they are those of this system")
    void librariesOfOtherSystemsAreNotLoaded() throws Exception {
        Process child = new ProcessBuilder(ChildJava.command(
                        "-Xlog:class+load", "-cp", System.getProperty("java.class.path"), Search.class.getName()))
                .redirectErrorStream(true)
                .start();
        String loaded = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(loaded)
                .contains(SystemKeyring.class.getName())
                .doesNotContain(MacSecurity.class.getName(), CredentialFunctions.class.getName());
    }
}
