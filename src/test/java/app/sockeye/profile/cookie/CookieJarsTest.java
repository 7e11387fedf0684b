package app.sockeye.profile.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.cookie.SameSite;
import app.sockeye.files.DelayedWrites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieJarsTest {
    private static final Cookie LONG = new Cookie(
            "sid",
            "31d4",
            "example.org",
            false,
            "/a",
            true,
            true,
            SameSite.LAX,
            Optional.of(Instant.ofEpochSecond(4_000_000_000L)));

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<IOException> failures = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private DelayedWrites writes() {
        return new DelayedWrites(executor, 1_000_000, failures::add);
    }

    private Path jars() {
        return folder.resolve("cookies");
    }

    private CookieJar reopened(Path workspace, String environment) {
        return new CookieJars(jars(), writes(), Clock.systemUTC()).of(workspace, environment);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(jars())) {
            return files.toList();
        }
    }

    @Test
    void whatAJarKeepsIsThereAfterARestart() throws Exception {
        try (DelayedWrites writes = writes()) {
            CookieJars jars = new CookieJars(jars(), writes, Clock.systemUTC());
            CookieJar jar = jars.of(folder, "staging");
            jar.put(LONG);
            jar.put(Cookie.of("b", "", "localhost"));
            assertThat(jars.of(folder, "staging")).isSameAs(jar);
        }
        assertThat(reopened(folder, "staging").all()).containsExactly(LONG, Cookie.of("b", "", "localhost"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
        assertThat(failures).isEmpty();
    }

    @Test
    void eachWorkspaceAndEnvironmentHasAJarOfItsOwn() throws Exception {
        try (DelayedWrites writes = writes()) {
            new CookieJars(jars(), writes, Clock.systemUTC())
                    .of(folder, "pro/d")
                    .put(LONG);
        }
        assertThat(reopened(folder, "").all()).isEmpty();
        assertThat(reopened(folder, "staging").all()).isEmpty();
        assertThat(reopened(folder.resolve("other"), "pro/d").all()).isEmpty();
        assertThat(reopened(folder.resolve("x").resolve(".."), "pro/d").all()).containsExactly(LONG);
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"version\": 2, \"cookies\": []}",
                "{\"version\": 1, \"cookies\": [{\"name\": \"a\"}]}",
                "{\"version\": 1, \"cookies\": [{\"name\": \"a\", \"domain\": \"h\", \"expires\": 9223372036854775807}]}"
            })
    void aFileThatCannotBeReadIsKeptAside(String content) throws Exception {
        try (DelayedWrites writes = writes()) {
            new CookieJars(jars(), writes, Clock.systemUTC()).of(folder, "").put(LONG);
        }
        Path file = files().get(0);
        Files.writeString(file, content);
        assertThat(reopened(folder, "").all()).isEmpty();
        assertThat(files()).hasSize(1);
        assertThat(files().get(0).getFileName().toString()).contains(".broken-");
        assertThat(files().get(0)).hasContent(content);
    }
}
