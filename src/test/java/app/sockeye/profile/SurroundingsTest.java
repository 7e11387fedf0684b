package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ShellCommand;
import app.sockeye.files.Folders;
import app.sockeye.message.Format;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.HeaderLayer.GivenHeader;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.protocol.Header;
import app.sockeye.secret.MemoryStorage;
import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
    private static final ProfileHeader OFF = new ProfileHeader("x-trace", "", false, false);
    private final Profile profile = Profile.create("Orders", "wss://trade.example/");

    @TempDir
    Path home;

    @Test
    void headersOfTheWorkspaceComeFirstAndNearerOnesReplaceThoseOfTheirName() {
        Surroundings around = around(
                layer("Orders", header("X-Trace", "inner"), header("X-Trace", "again")),
                layer("Trading", header("Origin", "https://a.example"), header("x-trace", "outer")),
                layer("", header("X-Client", "desk")));
        assertThat(around.inherited(List.of()))
                .extracting(GivenHeader::folder, given -> given.header().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "desk"),
                        org.assertj.core.groups.Tuple.tuple("Trading", "https://a.example"),
                        org.assertj.core.groups.Tuple.tuple("Orders", "inner"),
                        org.assertj.core.groups.Tuple.tuple("Orders", "again"));
        assertThat(around.over(List.of(header("x-client", "mine"), OFF)))
                .extracting(ProfileHeader::value)
                .containsExactly("https://a.example", "mine", "");
    }

    @Test
    void headersFromAroundAreSentAndExported() throws Exception {
        Surroundings around = around(
                layer("Trading", header("X-Client", "${name}"), header("X-Trace", "1"), header("Origin", "a:b")));
        Profile typed = profile.withHeaders(List.of(header("X-Feature", "depth"), OFF));
        ConnectOptions options = ProfileCheck.options(typed, around);
        assertThat(options.request().headers())
                .containsExactly(
                        new Header("X-Client", "desk"), new Header("Origin", "a:b"), new Header("X-Feature", "depth"));
        assertThat(ShellCommand.CURL.of(options, false))
                .contains("X-Client: desk")
                .doesNotContain("X-Trace");
    }

    @Test
    void aProblemOfAHeaderFromAroundIsTold() {
        Surroundings around = around(layer("", header("X-Client", "${unknown}")));
        assertThat(ProfileCheck.problems(profile, around))
                .extracting(ProfileProblem::field)
                .containsExactly(ProfileProblem.Field.HEADER_VALUE);
        assertThat(ProfileCheck.problems(
                        profile.withHeaders(List.of(new ProfileHeader("X-Client", "", false, false))), around))
                .isEmpty();
    }

    @Test
    void aFolderKeepsItsHeadersInItsFileButNoSecretOfThem() throws Exception {
        Folders folders = Folders.below(home);
        Library library = Library.open(folders.workspace(), folders);
        ProfileFolder team = library.createFolder(library.root(), "Team");
        Profile saved = library.create(team, profile).profile();
        ProfileHeader off = new ProfileHeader("X-Off", "1", false, false);
        library.folders()
                .setHeaders(
                        team, List.of(ProfileHeader.of("X-Client", "desk"), ProfileHeader.of("Cookie", "s3cret"), off));
        library.folders().setHeaders(library.root(), List.of(ProfileHeader.of("X-All", "1")));
        assertThat(Files.readString(team.path().resolve(".folder.json")))
                .contains("${secret:cookie}")
                .doesNotContain("s3cret");
        Library again = Library.open(folders.workspace(), folders);
        assertThat(again.root().headersOf(saved.id()))
                .containsExactly(
                        new HeaderLayer(
                                "Team",
                                List.of(
                                        ProfileHeader.of("X-Client", "desk"),
                                        ProfileHeader.of("Cookie", "${secret:cookie}"),
                                        off)),
                        new HeaderLayer("", List.of(ProfileHeader.of("X-All", "1"))));
        again.folders().setHeaders(team, List.of());
        assertThat(Files.readString(team.path().resolve(".folder.json"))).doesNotContain("headers");
    }

    @Test
    void aSecretInAHeaderFromAroundIsAskedForAndCanBeLeftOut() throws Exception {
        MemoryStorage storage = new MemoryStorage();
        storage.write(new SecretName("desk"), "sh4red");
        Secrets secrets = new Secrets(storage, new SecretValues());
        secrets.load();
        Folders folders = Folders.below(home);
        Library library = Library.open(folders.workspace(), folders, secrets);
        Surroundings around = new Surroundings(
                secrets::value, List.of(), List.of(layer("Trading", header("X-Note", "${secret:desk}"))), Path.of(""));
        SecretQuestion question = library.secrets().question(profile, around).orElseThrow();
        assertThat(question.headers()).containsExactly("X-Note");
        assertThat(library.secrets().question(question.withoutSecrets(), around))
                .isEmpty();
        assertThat(ProfileCheck.options(question.withoutSecrets(), around)
                        .request()
                        .headers())
                .isEmpty();
        assertThat(ProfileCheck.options(profile, around).request().secretHeaders())
                .containsExactly(Header.canonicalName("X-Note"));
    }

    @Test
    void aFileOrAVariableOfTheEnvironmentInAHeaderIsAskedForLikeASecret() throws Exception {
        Folders folders = Folders.below(home);
        Secrets none = new Secrets(new MemoryStorage(), new SecretValues());
        Library library = Library.open(folders.workspace(), folders, none);
        Path key = Files.writeString(home.resolve("key"), "pr1vate");
        for (String value : List.of("${env:PATH}", "${base64:${file:" + key + "}}")) {
            Profile stranger = profile.withHeaders(List.of(ProfileHeader.of("X-Note", value)));
            Surroundings around = Surroundings.of(Variables.NONE);
            SecretQuestion question =
                    library.secrets().question(stranger, around).orElseThrow();
            assertThat(question.headers()).containsExactly("X-Note");
            assertThat(question.toString()).doesNotContain("pr1vate");
            assertThat(ProfileCheck.options(stranger, around).request().secretHeaders())
                    .containsExactly(Header.canonicalName("X-Note"));
            library.secrets().allow(question);
            assertThat(library.secrets().question(stranger, around)).isEmpty();
        }
    }

    @Test
    void whatRulesSendIsAskedForLikeAHeader() throws Exception {
        Folders folders = Folders.below(home);
        Library library =
                Library.open(folders.workspace(), folders, new Secrets(new MemoryStorage(), new SecretValues()));
        Path key = Files.writeString(home.resolve("key"), "pr1vate");
        Surroundings around = Surroundings.of(Variables.NONE);
        List<Sendable> sent = List.of(
                new WrittenMessage(Format.TEXT, "${env:PATH}"), new WrittenMessage(Format.FILE, key.toString()));
        SecretQuestion question =
                library.secrets().question(profile, around, sent).orElseThrow();
        assertThat(question.headers()).containsExactly("Rules");
        assertThat(library.secrets().allowed(profile, around)).isEmpty();
        library.secrets().allow(question);
        assertThat(library.secrets().question(profile, around, sent)).isEmpty();
        assertThat(library.secrets().allowed(profile, around)).containsExactlyInAnyOrder("env:PATH", "file:" + key);
        assertThat(library.secrets().allowed(profile.withUrl("wss://thief.example"), around))
                .isEmpty();
    }

    @Test
    void optionsOfAllLayersAreThoseOfTheNearest() {
        assertThat(Surroundings.of(Variables.NONE).options()).isEqualTo(OptionValues.NONE);
    }

    private static Surroundings around(HeaderLayer... layers) {
        return new Surroundings(
                name -> Optional.of("desk").filter(value -> name.equals("name")),
                List.of(),
                List.of(layers),
                Path.of(""));
    }

    private static HeaderLayer layer(String folder, ProfileHeader... headers) {
        return new HeaderLayer(folder, List.of(headers));
    }

    private static ProfileHeader header(String name, String value) {
        return new ProfileHeader(name, value, true, false);
    }
}
