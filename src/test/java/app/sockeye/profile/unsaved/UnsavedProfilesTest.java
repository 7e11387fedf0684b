package app.sockeye.profile.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.secret.MemoryStorage;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.StorageState;
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

    private static final UnsavedProfile SECRET =
            new UnsavedProfile(BASE, BASE.withHeaders(List.of(ProfileHeader.of("Authorization", "s3cret"))));

    @TempDir
    Path home;

    private final MemoryStorage storage = new MemoryStorage();
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

    @Test
    void secretsAreInTheStorageAndInNoFile() throws Exception {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(SECRET);
        }
        assertThat(Files.readString(files().get(0))).doesNotContain("s3cret");
        assertThat(storage.names()).containsExactly(new SecretName("/unsaved/p"));
        try (UnsavedProfiles unsaved = open()) {
            unsaved.forget("p");
        }
        assertThat(storage.names()).isEmpty();
    }

    @Test
    void aSecretTypedWhileTheStorageIsLockedIsStoredWhenItOpensAndNeverInAFile() throws Exception {
        storage.become(StorageState.NEW);
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(SECRET);
            assertThat(unsaved.find("p")).contains(SECRET);
            storage.become(StorageState.OPEN);
            unsaved.secretsChanged();
        }
        assertThat(Files.readString(files().get(0))).doesNotContain("s3cret");
        assertThat(open().find("p")).contains(SECRET);
    }

    @Test
    void aSecretThatNothingKeepsIsEmptyAfterARestart() throws Exception {
        for (boolean isForgetful : new boolean[] {false, true}) {
            storage.become(isForgetful ? StorageState.OPEN : StorageState.LOCKED);
            storage.setForgetful(isForgetful);
            try (UnsavedProfiles unsaved = open()) {
                unsaved.forget("p");
                unsaved.put(SECRET);
            }
            assertThat(Files.readString(files().get(0))).doesNotContain("s3cret");
            assertThat(value(open())).isEmpty();
        }
    }

    @Test
    void whatIsTypedBeforeTheStorageOpensGetsTheSecretsOfBefore() {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(SECRET);
        }
        storage.become(StorageState.LOCKED);
        try (UnsavedProfiles unsaved = open()) {
            boolean[] told = new boolean[1];
            unsaved.onSecretsRead(() -> told[0] = true);
            UnsavedProfile locked = unsaved.find("p").orElseThrow();
            assertThat(value(unsaved)).isEqualTo("${secret:authorization}");
            Profile changed = locked.typed().withUrl("ws://c");
            unsaved.put(new UnsavedProfile(locked.base(), changed));
            storage.become(StorageState.OPEN);
            unsaved.secretsChanged();
            assertThat(told[0]).isTrue();
            assertThat(value(unsaved)).isEqualTo("s3cret");
            // A tab that does not know it yet.
            unsaved.put(new UnsavedProfile(locked.base(), changed.withUrl("ws://d")));
            assertThat(value(unsaved)).isEqualTo("s3cret");
        }
        assertThat(value(open())).isEqualTo("s3cret");
        assertThat(open().find("p").orElseThrow().typed().target().url()).isEqualTo("ws://d");
    }

    @Test
    void anEarlierVersionsFileIsTakenOverOnceTheStorageIsOpen() throws Exception {
        try (UnsavedProfiles unsaved = open()) {
            unsaved.put(SECRET);
        }
        Path file = files().get(0);
        String plain = Files.readString(file)
                .replace("\"authorization\": \"${secret:authorization}\"", "\"authorization\": \"s3cret\"");
        Files.writeString(file, plain);
        storage.delete(new SecretName("/unsaved/p"));
        storage.become(StorageState.LOCKED);
        try (UnsavedProfiles unsaved = open()) {
            assertThat(value(unsaved)).isEqualTo("s3cret");
        }
        assertThat(file).content().contains("s3cret");
        storage.become(StorageState.OPEN);
        open().close();
        assertThat(file).content().doesNotContain("s3cret");
        assertThat(value(open())).isEqualTo("s3cret");
    }

    @Test
    void onlySecretsThatAreNotSavedCountAsTyped() {
        assertThat(SECRET.hasTypedSecrets()).isTrue();
        assertThat(new UnsavedProfile(SECRET.typed(), SECRET.typed().withUrl("ws://x")).hasTypedSecrets())
                .isFalse();
        assertThat(new UnsavedProfile(SECRET.typed(), BASE).hasTypedSecrets()).isFalse();
    }

    private static String value(UnsavedProfiles unsaved) {
        return unsaved.find("p")
                .orElseThrow()
                .typed()
                .request()
                .headers()
                .get(0)
                .value();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Folders.below(home).unsaved())) {
            return files.toList();
        }
    }

    private UnsavedProfiles open() {
        return new UnsavedProfiles(Folders.below(home), storage, executor, e -> {
            throw new AssertionError(e);
        });
    }
}
