package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.HeaderLayer;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.variable.Variables;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.HeaderRow;
import app.sockeye.ui.connection.RecordingCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class HeadersPaneTest {
    private static final ProfileHeader ORIGIN = new ProfileHeader("Origin", "https://a.example", true, false);
    private static final ProfileHeader CLIENT = new ProfileHeader("X-Client", "desk", true, false);

    private final List<String> folderChanges = new ArrayList<>();
    private final FolderCommands folders = new FolderCommands() {
        @Override
        public List<String> folders() {
            return List.of("Trading", "");
        }

        @Override
        public void give(int folder, Option option, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void give(int folder, ProfileHeader header) {
            folderChanges.add("give " + folder + " " + header);
        }

        @Override
        public void take(int folder, ProfileHeader header) {
            folderChanges.add("take " + folder + " " + header);
        }
    };
    private final SimpleObjectProperty<Surroundings> around = new SimpleObjectProperty<>(new Surroundings(
            Variables.NONE, List.of(), List.of(new HeaderLayer("Trading", List.of(ORIGIN, CLIENT))), Path.of("")));
    private ConnectionModel model;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", "ws://localhost:9/").withHeaders(List.of(ProfileHeader.of("X-One", "1"))),
                new RecordingCommands(),
                around);
        OptionsModel options = new OptionsModel(model, folders);
        BorderPane page = new BorderPane(new HeadersPane(options, new HeadersModel(model, folders)));
        page.getStyleClass().add("options-page");
        page.getStylesheets().add(Theme.sheet(OptionsPage.class, "options.css"));
        RegionShot.show(stage, page, Theme.LIGHT, 700, 500);
    }

    @Test
    void headersOfFoldersAreShownWithTheirSourceAboveTheConnectionsOwn(FxRobot robot) {
        assertThat(shown(robot, "#given-name")).containsExactly("Origin", "X-Client");
        assertThat(robot.lookup("#given-source").queryAll()).hasSize(2);
        assertThat(robot.lookup("Trading").queryAll()).isNotEmpty();
        assertThat(own()).isEqualTo("X-One: 1");
    }

    @Test
    void typingIntoAHeaderOfAFolderMakesItTheConnectionsOwnUntilItIsTakenBack(FxRobot robot) {
        robot.clickOn(robot.lookup("#given-value").nth(1).<TextInputControl>query())
                .push(KeyCode.END);
        robot.write("top");
        assertThat(own()).isEqualTo("X-Client: desktop | X-One: 1");
        assertThat(shown(robot, "#given-name")).containsExactly("Origin");
        robot.clickOn("#remove-header");
        assertThat(shown(robot, "#given-name")).containsExactly("Origin", "X-Client");
        assertThat(own()).isEqualTo("X-One: 1");
    }

    @Test
    void aHeaderOfAFolderIsSwitchedOffHere(FxRobot robot) {
        robot.clickOn("#given-enabled");
        assertThat(own()).isEqualTo("Origin: https://a.example (off) | X-One: 1");
        robot.clickOn("#header-enabled");
        assertThat(own()).isEqualTo("Origin: https://a.example | X-One: 1");
    }

    @Test
    void aHeaderIsGivenToAFolderAndTakenFromIt(FxRobot robot) {
        robot.clickOn("#header-share").clickOn("#share-1");
        assertThat(own()).isEmpty();
        robot.clickOn("#given-source").clickOn("#given-take");
        assertThat(folderChanges).containsExactly("give 1 X-One: 1", "take 0 Origin: https://a.example");
    }

    @Test
    void aSecretIsGivenToNoFolder(FxRobot robot) {
        robot.clickOn("#header-secret");
        assertThat(robot.lookup("#header-share").query().isVisible()).isFalse();
    }

    @Test
    void ownHeadersAreDraggedIntoAnotherOrderOrMovedByKeys(FxRobot robot) {
        robot.interact(() -> List.of("X-Two", "X-Three")
                .forEach(name -> model.form().headers().add(new HeaderRow(ProfileHeader.of(name, "2")))));
        robot.drag(robot.lookup("#header-grip").nth(2).<Node>query()).dropTo("#header-name");
        assertThat(own()).isEqualTo("X-Three: 2 | X-One: 1 | X-Two: 2");
        robot.clickOn(robot.lookup("#header-value").nth(0).<Node>query());
        robot.push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.END).write("!");
        assertThat(own()).isEqualTo("X-One: 1 | X-Two: 2 | X-Three: 2!");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(own()).isEqualTo("X-One: 1 | X-Three: 2! | X-Two: 2");
    }

    @Test
    void valuesOfKnownHeadersAreOffered(FxRobot robot) {
        robot.interact(() ->
                model.form().headers().setAll(new HeaderRow(new ProfileHeader("cache-control", "", true, false))));
        robot.clickOn("#header-value").write("no-store, no-c");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(own()).isEqualTo("cache-control: no-store, no-cache");
        robot.clickOn("#subprotocols").write("json, v12");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(model.typed().request().subprotocols()).containsExactly("json", "v12.stomp");
        robot.interact(
                () -> model.form().headers().setAll(new HeaderRow(new ProfileHeader("Upgrade", "", true, false))));
        robot.clickOn("#header-value").push(KeyCode.CONTROL, KeyCode.SPACE);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(own()).isEqualTo("Upgrade: websocket");
    }

    private String own() {
        return model.typed().request().headers().stream()
                .map(ProfileHeader::toString)
                .collect(Collectors.joining(" | "));
    }

    private static List<String> shown(FxRobot robot, String id) {
        return robot.lookup(id).queryAllAs(TextInputControl.class).stream()
                .map(TextInputControl::getText)
                .toList();
    }
}
