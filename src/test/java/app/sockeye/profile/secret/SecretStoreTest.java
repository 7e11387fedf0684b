package app.sockeye.profile.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.SavedProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a connection's secrets, whatever anybody writes into the files of a workspace. */
class SecretStoreTest {
    private static final String BANK = "wss://bank.example/feed";
    private static final String THIEF = "wss://thief.example/feed";
    private static final String TOKEN = "Bearer t0ken";

    @TempDir
    Path home;

    private Folders folders;
    private Library library;
    private SavedProfile bank;

    @BeforeEach
    void save() throws Exception {
        folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        library = Library.open(folders.workspace(), folders);
        bank = library.create(
                library.root(),
                Profile.create("Bank", BANK).withHeaders(List.of(ProfileHeader.of("Authorization", TOKEN))));
    }

    @Test
    void theServerItWasSavedForGetsTheSecretUnasked() {
        assertThat(library.secrets().question(reopened())).isEmpty();
        assertThat(library.secrets().question(reopened().withUrl("wss://BANK.example:443/other?x=1")))
                .isEmpty();
        assertThat(tokenOf(reopened())).isEqualTo(TOKEN);
    }

    @Test
    void theServerIsWhatIsConnectedTo() {
        assertThat(serverOf("wss://Under_score:443/x?y")).isEqualTo("wss://under_score");
        assertThat(serverOf("ws://[::1]:80/")).isEqualTo("ws://[::1]");
        assertThat(serverOf("ws://[::1]:8080")).isEqualTo("ws://[::1]:8080");
        assertThat(serverOf("wss://b\u0430nk.example:8443")).isEqualTo("wss://xn--bnk-6cd.example:8443");
        assertThat(serverOf("wss://a:80/")).isEqualTo("wss://a:80");
        assertThat(SecretServer.of(Profile.create("a", "wss://"), OptionValues.NONE, Variables.NONE))
                .isEmpty();
    }

    @Test
    void anAddressThatCanChangeFromCallToCallIsAServerOfItsOwn() {
        assertThat(serverOf("wss://${pick:bank|thief}.example/${uuid}"))
                .isEqualTo(serverOf("wss://${pick:bank|thief}.example/"))
                .matches("wss://pick-[0-9a-f-]{36}\\.example")
                .isNotEqualTo(serverOf("wss://${pick:bank|thief2}.example/"));
        assertThat(serverOf("wss://${url:bank}.example/")).isEqualTo("wss://bank.example");
        Variables host = name -> name.equals("host") ? Optional.of("bank.example") : Optional.empty();
        assertThat(SecretServer.of(Profile.create("a", "wss://${host}/${uuid}"), OptionValues.NONE, host))
                .contains("wss://bank.example");
    }

    private static String serverOf(String url) {
        return SecretServer.of(Profile.create("a", url), OptionValues.NONE, Variables.NONE)
                .orElseThrow();
    }

    @Test
    void aChangedHostPortOrSchemeIsAskedFor() throws Exception {
        for (String url : List.of(THIEF, "wss://bank.example:8443/feed", "ws://bank.example/feed")) {
            rewrite("\"url\": \"[^\"]*\"", "\"url\": \"" + url + "\"");
            assertThat(library.secrets().question(reopened())).as(url).isPresent();
        }
        SecretQuestion question =
                library.secrets().question(reopened().withUrl(THIEF)).orElseThrow();
        assertThat(question.headers()).containsExactly("Authorization");
        assertThat(question.keptFor()).containsExactly("wss://bank.example");
        assertThat(question.server()).isEqualTo("wss://thief.example");
        assertThat(question.withoutSecrets().request().headers()).noneMatch(ProfileHeader::enabled);
        assertThat(library.secrets().question(question.withoutSecrets())).isEmpty();
    }

    @Test
    void aCheckOfTheCertificateTakenAwayIsAskedFor() throws Exception {
        rewrite("\"subprotocols\"", "\"tls\": {\"verify\": false}, \"subprotocols\"");
        assertThat(library.secrets().question(reopened()).orElseThrow().server())
                .isEqualTo("wss://bank.example without a check of its certificate");
    }

    @Test
    void aFileThatSaysWhomToTrustIsAskedAbout() throws Exception {
        rewrite("\"subprotocols\"", "\"tls\": {\"pins\": [\"" + "0".repeat(64) + "\"]}, \"subprotocols\"");
        assertThat(library.secrets().question(reopened()).orElseThrow().server())
                .isEqualTo("wss://bank.example with certificates that the connection names");
    }

    @Test
    void anotherWayOfAPlainConnectionIsAskedAbout() throws Exception {
        Profile plain = library.create(
                        library.root(),
                        Profile.create("Plain", "ws://bank.example")
                                .withHeaders(List.of(ProfileHeader.of("Authorization", "Bearer 1"))))
                .profile();
        assertThat(library.secrets().question(plain)).isEmpty();
        Profile other = plain.withOptions(SomeOptions.of("route.resolve", "bank.example:80:192.0.2.1"));
        assertThat(library.secrets().question(other).orElseThrow().server())
                .startsWith("ws://bank.example by another way");
    }

    @Test
    void aYesIsRememberedAndTheFirstServerStays() throws Exception {
        SecretQuestion question =
                library.secrets().question(bank.profile().withUrl(THIEF)).orElseThrow();
        library.secrets().allow(question);
        assertThat(library.secrets().question(reopened().withUrl(THIEF))).isEmpty();
        assertThat(library.secrets().question(reopened())).isEmpty();
        assertThat(library.secrets().question(reopened().withUrl("wss://third.example")))
                .isPresent();
    }

    @Test
    void savingSomethingElseDoesNotBindTheSecretToAChangedHost() throws Exception {
        rewrite("bank.example", "thief.example");
        Profile changed = reopened();
        library.save(changed.withSubprotocols(List.of("chat")), changed);
        assertThat(library.secrets().question(reopened())).isPresent();
    }

    @Test
    void aSecretTypedAnewIsForTheAddressBesideIt() throws Exception {
        rewrite("bank.example", "thief.example");
        Profile changed = reopened();
        Profile typed = changed.withHeaders(List.of(ProfileHeader.of("Authorization", "other")));
        library.save(typed, changed);
        assertThat(library.secrets().question(reopened())).isEmpty();
        assertThat(tokenOf(reopened())).isEqualTo("other");
    }

    @Test
    void theSameSecretUnderAnotherNameOrUnmarkedIsAskedFor() {
        for (boolean secret : new boolean[] {true, false}) {
            Profile renamed = bank.profile()
                    .withUrl(THIEF)
                    .withHeaders(List.of(new ProfileHeader("X-Note", TOKEN, true, secret)));
            assertThat(library.secrets().question(renamed).orElseThrow().headers())
                    .containsExactly("X-Note");
        }
        Profile off = bank.profile()
                .withUrl(THIEF)
                .withHeaders(List.of(new ProfileHeader("Authorization", TOKEN, false, true)));
        assertThat(library.secrets().question(off)).isEmpty();
    }

    @Test
    void aCopiedFileHasNoneOfTheSecretsWhereverItsNameComes() throws Exception {
        for (String name : List.of("A.json", "Bank (copy).json", "Z.json")) {
            Path copy = folders.workspace().resolve(name);
            Files.copy(bank.path(), copy);
            Files.writeString(copy, Files.readString(copy).replace("bank.example", "thief.example"));
            library.refresh();
            assertCopyIsPoor(library, copy);
            assertCopyIsPoor(Library.open(folders.workspace(), folders), copy);
            Files.delete(copy);
            library.refresh();
        }
    }

    private void assertCopyIsPoor(Library opened, Path copy) {
        assertThat(tokenOf(opened.find(bank.profile().id()).orElseThrow().profile()))
                .isEqualTo(TOKEN);
        SavedProfile poor = opened.root().profiles().stream()
                .filter(saved -> saved.path().equals(copy))
                .findFirst()
                .orElseThrow();
        assertThat(poor.profile().id()).isNotEqualTo(bank.profile().id());
        assertThat(tokenOf(poor.profile())).isEmpty();
        assertThat(ProfileCheck.problems(poor.profile(), Surroundings.of(Variables.NONE)))
                .extracting(ProfileProblem::sentence)
                .containsExactly("The secret value is not stored on this machine. Type it again.");
    }

    @Test
    void aCopyInPlaceOfADeletedOriginalIsAskedForToo() throws Exception {
        Path copy = folders.workspace().resolve("A.json");
        Files.move(bank.path(), copy);
        Files.writeString(copy, Files.readString(copy).replace("bank.example", "thief.example"));
        assertThat(library.secrets().question(reopened())).isPresent();
    }

    @Test
    void aDuplicateIsForTheSameServersAsItsOriginal() throws Exception {
        rewrite("bank.example", "thief.example");
        library.refresh();
        SavedProfile duplicate =
                library.edits().duplicate(library.find(bank.profile().id()).orElseThrow());
        assertThat(library.secrets().question(duplicate.profile())).isPresent();
        assertThat(library.secrets().question(duplicate.profile().withUrl(BANK)))
                .isEmpty();
    }

    @Test
    void secretsOfAnEarlierVersionAreAskedForOnce() throws Exception {
        Files.writeString(secretsFile(), "{\"authorization\": \"" + TOKEN + "\"}");
        Profile old = reopened();
        assertThat(tokenOf(old)).isEqualTo(TOKEN);
        library.save(old.withSubprotocols(List.of("chat")), old);
        SecretQuestion question = library.secrets().question(reopened()).orElseThrow();
        assertThat(question.keptFor()).isEmpty();
        library.secrets().allow(question);
        assertThat(library.secrets().question(reopened())).isEmpty();
    }

    @Test
    void thePlaygroundIsOneServerWhateverItsPort() throws Exception {
        SavedProfile local = library.create(
                library.root(),
                Profile.create("Local", "${playground}/echo")
                        .withHeaders(List.of(ProfileHeader.of("Authorization", "mine"))));
        assertThat(library.secrets().question(local.profile().withUrl("${playground}/chat")))
                .isEmpty();
        assertThat(library.secrets().question(local.profile().withUrl(THIEF))).isPresent();
    }

    private Profile reopened() {
        return Library.open(folders.workspace(), folders)
                .find(bank.profile().id())
                .orElseThrow()
                .profile();
    }

    private Path secretsFile() {
        return folders.secrets().resolve(bank.profile().id() + ".json");
    }

    private void rewrite(String pattern, String replacement) throws IOException {
        Files.writeString(bank.path(), Files.readString(bank.path()).replaceAll(pattern, replacement));
    }

    private static String tokenOf(Profile profile) {
        return profile.request().headers().get(0).value();
    }
}
