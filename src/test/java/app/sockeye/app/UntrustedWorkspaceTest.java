package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.history.SessionStore;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A workspace that others write into: what they can't get, and what they can't stop. */
@ExtendWith(WindowExtension.class)
class UntrustedWorkspaceTest {
    private static final String TOKEN = "Bearer t0ken";

    @TempDir
    Path home;

    private Folders folders;
    private HeadServer bank;
    private HeadServer thief;
    private SavedProfile saved;
    private Journey journey;

    @BeforeEach
    void save() throws Exception {
        bank = new HeadServer();
        thief = new HeadServer();
        folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        Library library = Library.open(folders.workspace(), folders);
        saved = library.create(
                library.root(),
                Profile.create("Bank", bank.url())
                        .withHeaders(List.of(
                                ProfileHeader.of("Authorization", TOKEN), ProfileHeader.of("X-Plain", "hello"))));
    }

    @AfterEach
    void close() throws IOException {
        if (journey != null) {
            journey.close();
        }
        bank.close();
        thief.close();
    }

    @Test
    void itsOwnServerGetsTheSecretUnasked(FxRobot robot) {
        start(robot);
        open("Bank");
        journey.await("a request", () -> !bank.heads.isEmpty());
        assertThat(bank.heads.get(0)).contains("Authorization: " + TOKEN, "X-Plain: hello");
        assertThat(journey.shows("#secret-question")).isFalse();
    }

    @Test
    void aChangedHostGetsNothingBeforeTheUserSaysSo(FxRobot robot) throws Exception {
        toTheThief(saved.path());
        start(robot);
        open("Bank");
        journey.await("the question", () -> journey.shows("#secret-question"));
        assertThat(journey.text("#secret-question-text"))
                .startsWith("Authorization was saved for ")
                .contains("127.0.0.1")
                .endsWith("?");
        assertThat(thief.heads).isEmpty();

        journey.click("#secret-leave-out");
        journey.await("a request", () -> thief.heads.size() == 1);
        assertThat(thief.heads.get(0)).contains("X-Plain: hello").noneMatch(line -> line.contains("t0ken"));

        journey.await(SessionState.FAILED);
        journey.click("#connect");
        journey.await("the question", () -> journey.shows("#secret-question"));
        journey.click("#secret-dismiss");
        assertThat(journey.shows("#secret-question")).isFalse();
        assertThat(thief.heads).hasSize(1);

        journey.click("#connect");
        journey.await("the question", () -> journey.shows("#secret-question"));
        journey.click("#secret-send");
        journey.await("a request", () -> thief.heads.size() == 2);
        assertThat(thief.heads.get(1)).contains("Authorization: " + TOKEN);

        journey.restart();
        open("Bank");
        journey.await("a request", () -> thief.heads.size() == 3);
        assertThat(thief.heads.get(2)).contains("Authorization: " + TOKEN);
    }

    @Test
    void aRuleSendsNoFileBeforeTheUserSaysSo(FxRobot robot) throws Exception {
        Path key = Files.writeString(home.resolve("key"), "pr1vate");
        String rules = "{\"rules\": [{\"when\": \"\", \"do\": [{\"action\": \"send\", \"message\": "
                + "{\"format\": \"text\", \"text\": \"${file:" + key + "}\"}}]}],";
        Files.writeString(
                saved.path(), rules + Files.readString(saved.path()).strip().substring(1));
        start(robot);
        open("Bank");
        journey.await("the question", () -> journey.shows("#secret-question"));
        assertThat(journey.text("#secret-question-text")).contains("Rules");
        assertThat(bank.heads).isEmpty();
        journey.click("#secret-leave-out");
        journey.await("a request", () -> bank.heads.size() == 1);
    }

    @Test
    void aCopiedFileSendsNoneOfTheSecrets(FxRobot robot) throws Exception {
        Path copy = folders.workspace().resolve("A.json");
        Files.copy(saved.path(), copy);
        Files.writeString(copy, Files.readString(copy).replace("\"Bank\"", "\"Atlas\""));
        toTheThief(copy);
        start(robot);
        open("Atlas");
        journey.await("the complaint", () -> robot.lookup(".field-error").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains("The secret value is not stored on this machine")));
        assertThat(thief.heads).isEmpty();
        assertThat(bank.heads).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices and links need POSIX")
    void theWindowOpensWhateverLiesInTheFolders(FxRobot robot) throws Exception {
        Path zero = Path.of("/dev/zero");
        Files.createSymbolicLink(folders.workspace().resolve("Zero.json"), zero);
        Files.createSymbolicLink(folders.workspace().resolve(".folder.json"), zero);
        Files.write(folders.workspace().resolve(".filters.json"), new byte[63 << 20]);
        Files.createSymbolicLink(folders.settings(), zero);
        Path session = Files.createDirectories(folders.sessions().resolve("p/20260101T000000.000Z"));
        for (String name : List.of("session.properties", "summary.properties", "marks", "lock")) {
            Files.createSymbolicLink(session.resolve(name), zero);
        }
        start(robot);
        journey.awaitWords("#library-tree", "Bank");
        journey.awaitWords("#library-tree", "Zero");
        open("Bank");
        journey.await("a request", () -> !bank.heads.isEmpty());
    }

    @Test
    void theWindowOpensWhateverTheSettingsSay(FxRobot robot) throws Exception {
        Files.createDirectories(folders.config());
        Files.writeString(
                folders.settings(),
                """
                {"theme": "neon", "keptSessionBytes": 0, "urlHistory": ["\\u0000", ""], "selectedProfile": "../x",
                 "openProfiles": ["../../x", "", "%s"],
                 "window": {"x": 1E400, "y": -1E400, "width": -5, "height": 1E400, "sizes": {"library": -1E400,
                   "inspector": 1E400, "composer": 1E9}, "hidden": ["rows", "nonsense"]},
                 "log": {"columns": [{"name": "$[", "width": 1E400}, {"name": "", "width": -7}, {"name": "time"},
                   {"name": "time"}], "colours": [{"query": "(((", "colour": "x"}], "idPath": "$..["}}"""
                        .formatted(saved.profile().id()));
        start(robot);
        open("Bank");
        journey.await("a request", () -> !bank.heads.isEmpty());
    }

    @Test
    void theWindowOpensWhateverAConnectionsFileSays(FxRobot robot) throws Exception {
        String long900k = "x".repeat(900_000);
        Files.writeString(
                folders.workspace().resolve("Name.json"), "{\"url\": \"ws://a\", \"name\": \"" + long900k + "\"}");
        Files.writeString(folders.workspace().resolve("Url.json"), "{\"url\": \"ws://" + long900k + "\"}");
        Files.writeString(folders.workspace().resolve("Deep.json"), "[".repeat(900_000));
        Files.writeString(
                folders.workspace().resolve("Odd.json"),
                "{\"url\": \"\\u0000\\u202e\", \"name\": \"a\\nb\\u001b[31m\\u202e\", \"maxMessageSize\": 1}");
        start(robot);
        journey.awaitWords("#library-tree", "Deep");
        open("Bank");
        journey.await("a request", () -> !bank.heads.isEmpty());
    }

    @Test
    void nothingThatIsShownHidesOrTurnsCharacters(FxRobot robot) throws Exception {
        Files.writeString(
                folders.workspace().resolve("Odd.json"),
                """
                {"url": "ws://127.0.0.1:1/\\u202ea", "name": "Odd\\u202ename\\u001b[31m\\u200b",
                 "log": {"columns": [{"name": "$['\\u202ec']", "width": 100}]}}""");
        Files.writeString(
                folders.workspace().resolve(".filters.json"),
                "{\"filters\": [{\"name\": \"F\\u202ex\", \"query\": \"q\\u202e\\u001b\"}]}");
        SessionStore store = new SessionStore(folders.sessions(), Long.MAX_VALUE);
        store.create("p", "ws://bank.example/\u202ex").close();
        start(robot);
        open("Odd<U+202E>name␛[31m<U+200B>");
        journey.await(SessionState.FAILED);
        journey.awaitWords("#log-header", "<U+202E>c");
        journey.click("#log-saved-filters");
        journey.await(
                "the filters", () -> robot.lookup(".saved-filter").tryQuery().isPresent());
        assertThat(hidden()).isEmpty();
        journey.press(KeyCode.ESCAPE);

        Journey.run(() -> journey.find("#library-tree").requestFocus());
        journey.press(KeyCode.F2);
        assertThat(((TextField) journey.find("#library-rename")).getText()).startsWith("Odd<U+202E>name");
        assertThat(hidden()).isEmpty();
        journey.press(KeyCode.ENTER);

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        ListView<?> history = (ListView<?>) journey.find("#history-list");
        journey.await("both sessions", () -> history.getItems().toString().contains("bank.example"));
        Journey.run(() -> {
            int row = 0;
            while (!history.getItems().get(row).toString().contains("bank.example")) {
                row++;
            }
            history.getSelectionModel().select(row);
            history.requestFocus();
        });
        journey.press(KeyCode.ENTER);
        journey.await("the tab of " + history.getItems(), () -> journey.shows("#kept-address"));
        assertThat(((TextField) journey.find("#kept-address")).getText()).isEqualTo("ws://bank.example/<U+202E>x");
        assertThat(hidden()).isEmpty();
        journey.press(KeyCode.F2);
        assertThat(hidden()).isEmpty();
    }

    /** What any window shows, in a tooltip or to a screen reader too, with characters that hide or turn others. */
    private List<String> hidden() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .flatMap(window -> Journey.everyNode(window.getScene().getRoot()))
                // The field that is there to change the address holds what it is.
                .filter(node -> !"url".equals(node.getId())
                        && !(node.getParent() instanceof Pane pane
                                && pane.getParent() instanceof TextField field
                                && "url".equals(field.getId())))
                .flatMap(UntrustedWorkspaceTest::said)
                .filter(word -> word.codePoints().anyMatch(c -> c != '\n' && VisibleText.hides(c)))
                .toList());
    }

    private static Stream<String> said(Node node) {
        List<String> said = new ArrayList<>();
        said.add(node.getAccessibleText());
        said.add(node.getAccessibleHelp());
        said.add(Tip.of(node));
        if (node instanceof Labeled labeled) {
            said.add(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            said.add(input.getText());
            said.add(input.getPromptText());
        } else if (node instanceof Text text) {
            said.add(text.getText());
        }
        return said.stream().filter(Objects::nonNull);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "file modes are POSIX")
    void everythingBelowTheDataFolderIsForTheUserAlone(FxRobot robot) throws Exception {
        Path old = Files.createDirectories(folders.sessions().resolve("p/20260101T000000.000Z"));
        Files.writeString(old.resolve("marks"), "");
        for (Path path : List.of(folders.data(), folders.sessions(), old)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        start(robot);
        open("Bank");
        journey.await(SessionState.FAILED);
        journey.await("modes", () -> readableByOthers().isEmpty());
        journey.close();
        journey = null;
        assertThat(readableByOthers()).isEmpty();
    }

    private List<String> readableByOthers() throws IOException {
        try (Stream<Path> all = Files.walk(folders.data())) {
            return all.filter(Files::exists)
                    .filter(UntrustedWorkspaceTest::isReadableByOthers)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isReadableByOthers(Path path) {
        try {
            String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            return !modes.equals(Files.isDirectory(path) ? "rwx------" : "rw-------");
        } catch (IOException e) {
            // It went meanwhile.
            return false;
        }
    }

    private void toTheThief(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace(bank.url(), thief.url()));
    }

    private void start(FxRobot robot) {
        journey = new Journey(robot, home);
    }

    private void open(String name) {
        journey.awaitWords("#library-tree", name);
        journey.robot.doubleClickOn(row(name));
    }

    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label && name.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }
}
