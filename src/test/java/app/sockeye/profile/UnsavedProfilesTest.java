package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.option.SomeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedProfilesTest {
    private static final Profile BASE = Profile.create("Mine", "ws://a").withId("p");
    private static final UnsavedProfile UNSAVED = new UnsavedProfile(BASE, BASE.withUrl("ws://b"));

    @TempDir
    Path home;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void whatWasTypedIsThereAfterARestartWithItsSecrets() {
        Profile base = BASE.withHeaders(List.of(ProfileHeader.of("Authorization", "old")));
        Profile typed = new Profile(
                "p",
                "Mine",
                new ProfileTarget("wss://${host}/half a"),
                new ProfileRequest(
                        List.of(
                                ProfileHeader.of("Authorization", "Bearer 123"),
                                ProfileHeader.of("Cookie", "a=1"),
                                ProfileHeader.of("Cookie", "b=2"),
                                new ProfileHeader("X-Quiet", "s", true, true),
                                new ProfileHeader("X-Api-Key", "public", false, false)),
                        List.of("b", "a")),
                SomeOptions.of(
                        "deflate.offer", "true",
                        "tls.verify", "false",
                        "tls.passphrase", "s3cret",
                        "tls.pins", "a\nb",
                        "limits.message", "4",
                        "timeouts.close", "soon"));
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(new UnsavedProfile(base, typed));
        }
        assertThat(open().find("p")).contains(new UnsavedProfile(base, typed));
        assertThat(open().all()).hasSize(1);
        assertThat(open().find("other")).isEmpty();
    }

    @Test
    void theNewestWinsWhetherTypedOrForgotten() {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(UNSAVED);
            unsaved.forget("p");
            unsaved.put(new UnsavedProfile(BASE, BASE.withUrl("ws://c")));
        }
        assertThat(open().find("p").orElseThrow().typed().target().url()).isEqualTo("ws://c");
    }

    @Test
    void whatIsForgottenLeavesNoFile() throws Exception {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(UNSAVED);
        }
        assertThat(files()).hasSize(1);
        try (UnsavedProfiles unsaved = open()) {
            unsaved.forget("p");
            assertThat(unsaved.find("p")).isEmpty();
        }
        assertThat(files()).isEmpty();
        assertThat(open().all()).isEmpty();
    }

    @Test
    void onlyTheUserCanReadIt() throws Exception {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(UNSAVED);
        }
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aBrokenFileIsKeptAsideAndTheOthersAreRead() throws Exception {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(UNSAVED);
        }
        Path broken = Files.writeString(Folders.below(home).unsaved().resolve("q.json"), "{\"url\": ");
        assertThat(open().all()).containsExactly(UNSAVED);
        assertThat(broken).doesNotExist();
        assertThat(files()).hasSize(2).anySatisfy(kept -> assertThat(kept).hasContent("{\"url\": "));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Folders.below(home).unsaved())) {
            return files.toList();
        }
    }

    private UnsavedProfiles open() {
        return new UnsavedProfiles(Folders.below(home), executor, e -> {
            throw new AssertionError(e);
        });
    }
}
