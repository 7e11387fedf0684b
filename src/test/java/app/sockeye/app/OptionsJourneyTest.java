package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.client.oauth.TestBrowser;
import app.sockeye.client.oauth.TokenServer;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a connection is told by its options: from the page and by a pasted command. */
@ExtendWith(WindowExtension.class)
class OptionsJourneyTest {
    private static final int HEAD = 1 << 16;

    private Journey journey;
    private Path home;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path folder) {
        System.setProperty(SystemBrowser.COMMAND_PROPERTY, "no-such-browser");
        home = folder;
        journey = new Journey(robot, folder);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        System.clearProperty(SystemBrowser.COMMAND_PROPERTY);
        journey.close();
    }

    @Test
    void aUserSignsInAtTheBrowserAndTheTokenIsSent() throws Exception {
        try (TokenServer tokens = TokenServer.start();
                RawServer server = RawServer.plain(peer -> {
                    peer.shakeHands();
                    peer.echo();
                })) {
            journey.press(KeyCode.SHORTCUT, KeyCode.T);
            type("#url", server.uri().toString());
            journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            journey.click("#section-auth");
            choose("#auth-type-field", "OAuth 2.0");
            choose("#auth-oauth-grant-field", "Sign in at the browser");
            journey.await("the fields", () -> journey.shows("#auth-oauth-clientId-field"));
            type("#auth-oauth-tokenUrl-field", tokens.at("/token").toString());
            type("#auth-oauth-authorizationUrl-field", tokens.at("/authorize").toString());
            type("#auth-oauth-clientId-field", TokenServer.CLIENT);
            type("#auth-oauth-clientSecret-field", TokenServer.SECRET);
            journey.click("#options-connect");
            journey.awaitWords("#sign-in", "Sign in at");
            journey.click("#sign-in-copy");
            String[] page = new String[1];
            Journey.run(() -> page[0] = Clipboard.getSystemClipboard().getString());
            assertThat(new TestBrowser().open(URI.create(page[0])).body()).contains("close this page");
            journey.await(SessionState.OPEN);
            journey.await("the bar to go", () -> !journey.shows("#sign-in"));
            assertThat(request()).contains("Authorization: Bearer ");
        }
    }

    @Test
    void aBrowsersCurlPastedIntoTheAddressConnects() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands();
            peer.echo();
        })) {
            journey.press(KeyCode.SHORTCUT, KeyCode.T);
            journey.click("#url");
            copy("curl '" + server.uri().toString().replaceFirst("^ws", "http") + "' \\\n  -H 'Upgrade: websocket' \\\n"
                    + "  -H 'Connection: Upgrade' \\\n  -H 'X-Trace: 7' \\\n  -H 'Sec-WebSocket-Version: 13'");
            journey.press(KeyCode.SHORTCUT, KeyCode.V);
            journey.await("the address", () -> text("#url").startsWith("ws://"));
            journey.press(KeyCode.ENTER);
            journey.await(SessionState.OPEN);
            assertThat(request()).contains("X-Trace: 7");
        }
    }

    @Test
    void whatWillBeSentIsSeenWithSecretsMasked() {
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-auth");
        choose("#auth-type-field", "Bearer");
        type("#auth-token-field", "s3cret");
        journey.click("#section-request");
        journey.await("the request", () -> text("#request-preview").contains("Authorization: "));
        assertThat(text("#request-preview"))
                .startsWith("GET /echo HTTP/1.1")
                .contains("Sec-WebSocket-Version: 13")
                .doesNotContain("s3cret");
    }

    @Test
    void aMessageIsCheckedAgainstTheSchemaOfTheConnection() throws Exception {
        Path schema =
                Files.writeString(home.resolve("order.json"), "{\"properties\": {\"id\": {\"type\": \"integer\"}}}");
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-protocol");
        type("#json-schema-field", schema.toString());
        journey.click("#options-connect");
        journey.await(SessionState.OPEN);
        journey.click("#composer-kind-json");
        journey.click("#composer-json");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.press(KeyCode.DELETE);
        journey.robot.write("{\"id\": \"x\"}");
        journey.await("the warning", () -> journey.shows("#composer-schema-finding"));
        journey.awaitWords("#composer-schema-finding", "Expected an integer, found a string");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.press(KeyCode.DELETE);
        journey.robot.write("{\"id\": 7}");
        journey.await("the warning to go", () -> !journey.shows("#composer-schema-finding"));
    }

    @Test
    void anOptionOfAFolderCountsForItsConnections() throws Exception {
        Path folder = journey.folders().workspace().resolve("Playground");
        Path file = folder.resolve(".folder.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\\{", "{\"origin\": {\"from\": \"none\"},"));
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-protocol");
        journey.awaitWords("#options-page", "from Playground");
        journey.click("#section-life");
        type("#timeouts-close-field", "7000");
        journey.click("#timeouts-close-share");
        journey.robot.clickOn("#share-0");
        journey.await("the folder's file", () -> Files.readString(file).contains("7000"));
        journey.awaitWords("#options-page", "from Playground");
        journey.click("#options-connect");
        journey.await(
                "a handshake without Origin",
                () -> journey.session().status().state() == SessionState.OPEN
                        && !lastRequest().contains("Origin:"));
    }

    /** Chooses in a list or among the segments of a bar. */
    private void choose(String selector, String label) {
        Node node = journey.find(selector);
        if (node instanceof ComboBox<?> list) {
            Journey.run(() -> list.getSelectionModel()
                    .select(list.getItems().stream()
                            .map(Object::toString)
                            .toList()
                            .indexOf(list.getItems().stream()
                                    .map(Object::toString)
                                    .filter(word -> word.contains(label))
                                    .findFirst()
                                    .orElseThrow())));
        } else {
            Journey.run(() -> node.lookupAll(".segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(segment -> segment.getText().equals(label))
                    .forEach(ToggleButton::fire));
        }
    }

    private void type(String selector, String text) {
        TextInputControl field = (TextInputControl) journey.find(selector);
        Journey.run(() -> field.setText(text));
    }

    private String text(String selector) {
        TextInputControl field = (TextInputControl) journey.find(selector);
        String[] text = new String[1];
        Journey.run(() -> text[0] = field.getText());
        return text[0];
    }

    private static void copy(String text) {
        Journey.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** The request of the session's first handshake. */
    private String request() {
        for (long index = 0; index < journey.session().transcript().count(); index++) {
            String text = payload(index);
            if (text.startsWith("GET ")) {
                return text;
            }
        }
        throw new AssertionError("no request was recorded");
    }

    private String lastRequest() {
        for (long index = journey.session().transcript().count() - 1; index >= 0; index--) {
            String text = payload(index);
            if (text.startsWith("GET ")) {
                return text;
            }
        }
        return "";
    }

    private String payload(long index) {
        return new String(
                journey.session().transcript().entry(index).payload().head(HEAD), StandardCharsets.ISO_8859_1);
    }
}
