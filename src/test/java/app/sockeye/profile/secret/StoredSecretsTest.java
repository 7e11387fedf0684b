package app.sockeye.profile.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.message.Format;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileProblem;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.SaveResult;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.MemoryStorage;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.secret.VaultFile;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the values of a connection's secrets are, whatever state the keyring or the vault is in. */
class StoredSecretsTest {
    private static final String TOKEN = "Bearer t0ken-of-the-bank";
    private static final String KEY = "k3y-of-the-bank";
    private static final SecretName SHARED = new SecretName("shared");

    @TempDir
    Path home;

    private final MemoryStorage storage = new MemoryStorage();
    private final SecretValues used = new SecretValues();
    private Folders folders;
    private String bank;

    @BeforeEach
    void saveAsAnEarlierVersion() throws Exception {
        folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        Library earlier = Library.open(folders.workspace(), folders);
        Profile typed = Profile.create("Bank", "wss://bank.example/feed")
                .withHeaders(List.of(ProfileHeader.of("Authorization", TOKEN), ProfileHeader.of("X-Api-Key", KEY)));
        bank = earlier.create(earlier.root(), typed).profile().id();
        assertThat(filesWith(TOKEN)).containsExactly(secretsFile());
    }

    @Test
    void valuesOfAnEarlierVersionMoveIntoTheStorage() throws Exception {
        Library library = open(storage);
        assertThat(values(library)).containsExactly(TOKEN, KEY);
        assertThat(filesWith(TOKEN, KEY)).isEmpty();
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
        assertThat(library.secrets().question(profile(library))).isEmpty();
        assertThat(library.secrets().question(profile(library).withUrl("wss://thief.example")))
                .isPresent();
    }

    @Test
    void theFirstVersionsFileMovesTooAndIsAskedFor() throws Exception {
        Files.writeString(secretsFile(), "{\"authorization\": \"" + TOKEN + "\"}");
        Library library = open(storage);
        assertThat(values(library)).containsExactly(TOKEN, "");
        assertThat(filesWith(TOKEN)).isEmpty();
        assertThat(library.secrets().question(profile(library)).orElseThrow().keptFor())
                .isEmpty();
        library.secrets().allow(library.secrets().question(profile(library)).orElseThrow());
        assertThat(open(storage).secrets().question(profile(library))).isEmpty();
    }

    @Test
    void aLockedStorageLeavesTheOldFileAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(secretsFile());
        for (StorageState state : List.of(StorageState.LOCKED, StorageState.NEW)) {
            storage.become(state);
            assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
            assertThat(secretsFile()).hasBinaryContent(before);
        }
    }

    @Test
    void aStorageThatDoesNotAnswerLeavesTheOldFileAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(secretsFile());
        storage.setBroken(true);
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
        assertThat(secretsFile()).hasBinaryContent(before);
    }

    @Test
    void whatCanNotBeReadBackStaysInTheFile() throws Exception {
        byte[] before = Files.readAllBytes(secretsFile());
        storage.setForgetful(true);
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
        assertThat(secretsFile()).hasBinaryContent(before);
        storage.setForgetful(false);
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
        assertThat(filesWith(TOKEN, KEY)).isEmpty();
    }

    @Test
    void aVaultThatIsClosedAtTheStartShowsReferencesAndLosesNothing() throws Exception {
        VaultFile vault = new VaultFile(folders.vault());
        vault.unlock("pass".toCharArray());
        assertThat(values(open(vault))).containsExactly(TOKEN, KEY);
        assertThat(filesWith(TOKEN, KEY)).isEmpty();

        VaultFile closed = new VaultFile(folders.vault());
        Secrets secrets = new Secrets(closed, used);
        Library library = Library.open(folders.workspace(), folders, secrets);
        assertThat(values(library)).containsExactly("${secret:authorization}", "${secret:x-api-key}");
        assertThat(ProfileCheck.problems(profile(library), Surroundings.of(secrets::value)))
                .extracting(ProfileProblem::sentence)
                .first()
                .isEqualTo("The secret authorization is not stored on this machine, or has to be unlocked.");
        String file = Files.readString(library.find(bank).orElseThrow().path());

        // What is saved meanwhile neither touches the secrets nor the references in the file.
        Profile locked = profile(library);
        library.save(locked.withSubprotocols(List.of("chat")), locked);
        assertThat(Files.readString(library.find(bank).orElseThrow().path()))
                .isEqualTo(file.replace("\"subprotocols\": []", "\"subprotocols\": [\n    \"chat\"\n  ]"));
        // One that is typed anew takes the other's place, the rest stays.
        Profile chat = profile(library);
        library.save(
                chat.withHeaders(List.of(
                        ProfileHeader.of("Authorization", "typed-while-locked"),
                        chat.request().headers().get(1))),
                chat);
        assertThat(filesWith("typed-while-locked")).isEmpty();
        assertThat(values(library)).containsExactly("typed-while-locked", "${secret:x-api-key}");
        assertThat(library.secrets().areInMemory(bank)).isTrue();

        secrets.unlock("pass".toCharArray());
        library.secrets().changed();
        assertThat(values(library)).containsExactly("typed-while-locked", KEY);
        assertThat(filesWith(TOKEN, KEY, "typed-while-locked")).isEmpty();
        assertThat(library.secrets().question(profile(library))).isEmpty();
        assertThat(library.secrets().areInMemory(bank)).isFalse();
        VaultFile reopened = new VaultFile(folders.vault());
        reopened.unlock("pass".toCharArray());
        assertThat(values(open(reopened))).containsExactly("typed-while-locked", KEY);
    }

    @Test
    void whatIsSavedWithoutAStorageIsInMemoryAndStoredWhenThereIsOne() throws Exception {
        storage.become(StorageState.NEW);
        Library library = open(storage);
        Profile typed = Profile.create("Other", "wss://other.example")
                .withHeaders(List.of(ProfileHeader.of("Authorization", "of-this-run")));
        String other = library.create(library.root(), typed).profile().id();
        library.refresh();
        assertThat(values(library.find(other).orElseThrow().profile())).containsExactly("of-this-run");
        assertThat(filesWith("of-this-run")).isEmpty();
        assertThat(library.secrets().areInMemory(other)).isTrue();
        assertThat(values(open(storage).find(other).orElseThrow().profile()))
                .containsExactly("${secret:authorization}");

        storage.become(StorageState.OPEN);
        library.secrets().changed();
        assertThat(library.secrets().areInMemory(other)).isFalse();
        assertThat(values(open(storage).find(other).orElseThrow().profile())).containsExactly("of-this-run");
        assertThat(filesWith("of-this-run", TOKEN)).isEmpty();
    }

    @Test
    void aValueThatWasLostDoesNotKeepOthersFromBeingStored() throws Exception {
        storage.become(StorageState.NEW);
        Library library = open(storage);
        Profile typed = Profile.create("Other", "wss://other.example")
                .withHeaders(List.of(ProfileHeader.of("Authorization", "lost"), ProfileHeader.of("Cookie", "a=b")));
        Profile saved = library.create(library.root(), typed).profile();
        storage.become(StorageState.OPEN);
        Library again = open(storage);
        Profile lost = again.find(saved.id()).orElseThrow().profile();
        assertThat(values(lost)).containsExactly("", "");
        again.save(lost.withHeaders(List.of(ProfileHeader.of("Authorization", "typed again"))), lost);
        assertThat(values(open(storage).find(saved.id()).orElseThrow().profile()))
                .containsExactly("typed again");
    }

    @Test
    void anEarlierVersionsFileKeepsWhatItHasUntilTheStorageIsOpen() throws Exception {
        storage.become(StorageState.LOCKED);
        Library library = open(storage);
        Profile before = profile(library);
        library.save(
                before.withHeaders(List.of(
                        ProfileHeader.of("Authorization", "typed-since"),
                        before.request().headers().get(1))),
                before);
        assertThat(filesWith("typed-since", TOKEN)).isEmpty();
        assertThat(filesWith(KEY)).containsExactly(secretsFile());
        assertThat(values(open(storage))).containsExactly("${secret:authorization}", KEY);
        storage.become(StorageState.OPEN);
        library.secrets().changed();
        assertThat(filesWith(KEY)).isEmpty();
        assertThat(values(open(storage))).containsExactly("typed-since", KEY);
    }

    @Test
    void whatWasTypedBeforeTheVaultWasUnlockedIsMergedAfterwards() throws Exception {
        open(storage);
        storage.become(StorageState.LOCKED);
        Secrets secrets = new Secrets(storage, used);
        Library library = Library.open(folders.workspace(), folders, secrets);
        Profile base = profile(library);
        List<ProfileHeader> more = new ArrayList<>(base.request().headers());
        more.add(ProfileHeader.of("X-More", "1"));
        secrets.unlock(new char[0]);
        library.secrets().changed();
        SaveResult result = library.save(base.withHeaders(more), base);
        assertThat(result.other()).isEmpty();
        assertThat(values(library)).containsExactly(TOKEN, KEY, "1");
        assertThat(filesWith(TOKEN, KEY)).isEmpty();
    }

    @Test
    void whatIsSavedWhileTheVaultIsLockedIsStillForTheServersOfBefore() throws Exception {
        Profile unlocked = profile(open(storage));
        storage.become(StorageState.LOCKED);
        Library library = open(storage);
        Path file = library.find(bank).orElseThrow().path();
        Files.writeString(file, Files.readString(file).replace("bank.example", "thief.example"));
        library.refresh();
        library.save(unlocked.withSubprotocols(List.of("chat")), unlocked);
        storage.become(StorageState.OPEN);
        Library again = open(storage);
        assertThat(values(again)).containsExactly(TOKEN, KEY);
        assertThat(again.secrets().question(profile(again)).orElseThrow().keptFor())
                .containsExactly("wss://bank.example");
    }

    @Test
    void aHeaderThatIsRemovedTakesItsSecretAlong() throws Exception {
        Library library = open(storage);
        Profile before = profile(library);
        library.save(before.withHeaders(before.request().headers().subList(0, 1)), before);
        assertThat(values(open(storage))).containsExactly(TOKEN);
        assertThat(storage.read(new SecretName("/connection/" + bank)).orElseThrow())
                .doesNotContain(KEY);
        library.save(profile(library).withHeaders(List.of()), profile(library));
        assertThat(storage.names()).isEmpty();
        assertThat(secretsFile()).doesNotExist();
    }

    @Test
    void anotherStorageThanTheOneTheyAreInLosesNothing() throws Exception {
        open(storage);
        VaultFile vault = new VaultFile(folders.vault());
        vault.unlock("pass".toCharArray());
        Library library = open(vault);
        assertThat(values(library)).containsExactly("${secret:authorization}", "${secret:x-api-key}");
        library.save(profile(library).withSubprotocols(List.of("chat")), profile(library));
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
    }

    @Test
    void aDuplicateHasTheSecretsOfItsOriginal() throws Exception {
        Library library = open(storage);
        SavedProfile copy = library.edits().duplicate(library.find(bank).orElseThrow());
        assertThat(values(copy.profile())).containsExactly(TOKEN, KEY);
        assertThat(library.secrets().question(copy.profile().withUrl("wss://thief.example")))
                .isPresent();
        library.edits().delete(copy);
        assertThat(values(open(storage))).containsExactly(TOKEN, KEY);
    }

    @Test
    void whatAConnectionReadsIsRedacted() throws Exception {
        open(storage);
        assertThat(used.redactor().redact("Authorization: " + TOKEN)).isEqualTo("Authorization: (redacted)");
    }

    @Test
    void aSharedSecretIsAskedForWhereverItIsReferredTo() throws Exception {
        storage.write(SHARED, "sh4red");
        Secrets secrets = new Secrets(storage, used);
        secrets.load();
        Library library = Library.open(folders.workspace(), folders, secrets);
        Variables values = name -> name.equals("auth")
                ? secrets.value("secret:shared")
                : name.equals("host") ? Optional.of("thief.example") : secrets.value(name);
        Profile plain = Profile.create("Thief", "wss://${host}/");
        List<Profile> hostile = List.of(
                plain.withUrl("wss://${host}/?t=${secret:shared}"),
                plain.withHeaders(List.of(ProfileHeader.of("X-Note", "${secret:shared}"))),
                plain.withSubprotocols(List.of("a", "b.${secret:shared}")),
                plain.withOptions(SomeOptions.of("proxy.user", "${secret:shared}")));
        for (Profile profile : hostile) {
            SecretQuestion question =
                    library.secrets().question(profile, Surroundings.of(values)).orElseThrow();
            assertThat(question.server()).startsWith("wss://thief.example");
            assertThat(question.keptFor()).isEmpty();
            assertThat(library.secrets().question(question.withoutSecrets(), Surroundings.of(values)))
                    .isEmpty();
        }
        assertThat(library.secrets().question(plain, Surroundings.of(values))).isEmpty();
        library.secrets()
                .allow(library.secrets()
                        .question(hostile.get(0), Surroundings.of(values))
                        .orElseThrow());
        Library again = Library.open(folders.workspace(), folders, secrets);
        assertThat(again.secrets().question(hostile.get(1), Surroundings.of(values)))
                .isEmpty();
        assertThat(again.secrets()
                        .question(hostile.get(1).withUrl("wss://other.example"), Surroundings.of(values))
                        .orElseThrow()
                        .keptFor())
                .containsExactly("wss://thief.example");
        assertThat(filesWith("sh4red")).isEmpty();
    }

    @Test
    void aSecretThatAFoldersRuleSendsIsAskedForUnlessTheRuleIsOff() throws Exception {
        storage.write(SHARED, "sh4red");
        Secrets secrets = new Secrets(storage, used);
        secrets.load();
        Library library = Library.open(folders.workspace(), folders, secrets);
        Rule login = Rule.of(
                "kind:text",
                new RuleAction.SendMessage(new WrittenMessage(Format.JSON, "{\"key\": \"${secret:shared}\"}")));
        ProfileFolder trading = library.createFolder(library.root(), "Trading");
        SavedProfile orders = library.create(trading, Profile.create("Orders", "wss://thief.example/"));
        library.automation().setRules(trading, List.of(), List.of(login));

        SecretQuestion question = questionOf(library, orders, secrets).orElseThrow();
        assertThat(question.server()).startsWith("wss://thief.example");
        assertThat(question.headers()).containsExactly(SecretQuestion.RULES);

        library.automation().inheritedRules().setOn(orders, login, false);
        assertThat(questionOf(library, orders, secrets)).isEmpty();
        library.automation().inheritedRules().setOn(orders, login, true);
        library.secrets().allow(questionOf(library, orders, secrets).orElseThrow());
        assertThat(questionOf(library, orders, secrets)).isEmpty();
    }

    /** With what the rules in force send. */
    private static Optional<SecretQuestion> questionOf(Library library, SavedProfile profile, Secrets secrets)
            throws LibraryException {
        List<Sendable> sent = library.automation().inheritedRules().inForce(profile).stream()
                .flatMap(rule -> rule.sent(name -> Optional.empty()))
                .toList();
        return library.secrets().question(profile.profile(), Surroundings.of(secrets::value), sent);
    }

    @Test
    void aReferenceToASharedSecretIsKeptInTheFile() throws Exception {
        storage.write(SHARED, "sh4red");
        storage.write(new SecretName("cookie"), "sh4red-cookie");
        Secrets secrets = new Secrets(storage, used);
        secrets.load();
        Library library = Library.open(folders.workspace(), folders, secrets);
        Profile typed = Profile.create("Shared", "wss://a.example")
                .withHeaders(List.of(
                        ProfileHeader.of("Authorization", "Bearer ${secret:shared}"),
                        ProfileHeader.of("Cookie", "${secret:cookie}")));
        library.create(library.root(), typed);
        Profile saved = Library.open(folders.workspace(), folders, secrets)
                .find(typed.id())
                .orElseThrow()
                .profile();
        assertThat(values(saved)).containsExactly("Bearer ${secret:shared}", "${secret:cookie}");
        assertThat(filesWith("sh4red")).isEmpty();
    }

    private Library open(SecretStorage in) throws Exception {
        Secrets secrets = new Secrets(in, used);
        return Library.open(folders.workspace(), folders, secrets);
    }

    private Profile profile(Library library) {
        return library.find(bank).orElseThrow().profile();
    }

    private List<String> values(Library library) {
        return values(profile(library));
    }

    private static List<String> values(Profile profile) {
        return profile.request().headers().stream().map(ProfileHeader::value).toList();
    }

    private Path secretsFile() {
        return folders.secrets().resolve(bank + ".json");
    }

    /** All files with one of the values in them, however it is encoded. */
    private List<Path> filesWith(String... values) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Redactor.of(List.of(values)).finds(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
