package app.sockeye.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class EnvironmentViewTest {
    @TempDir
    static Path temporary;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Asked window = new Asked();
    private Environments environments;
    private EnvironmentModel model;
    private EnvironmentSwitcher switcher;
    private ValuesPage page;
    private Scene scene;
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        Folders folders = Folders.below(Files.createTempDirectory(temporary, "home"));
        folder = folders.workspace().resolve("environments");
        environments = new Environments(folders.workspace(), folders);
        add("dev", EnvironmentColour.GREEN, NamedValue.of("host", "localhost:8443"));
        add("staging", EnvironmentColour.AMBER, NamedValue.of("host", "staging.example"));
        Environment prod = environments.create("prod", EnvironmentColour.RED, true);
        environments.update(prod, e -> e.withValue(NamedValue.of("api_key", "s3cret12345"))
                .withValue(NamedValue.of("host", "trade.example")));
        environments.updateWorkspace(values -> List.of(NamedValue.of("account", "4711")));
        SettingsFile settings = SettingsFile.open(folders.settings(), clock, e -> {});
        model = new EnvironmentModel(
                environments,
                new ChosenEnvironment(settings, folders.workspace(), environments),
                window,
                Runnable::run,
                Runnable::run);
        switcher = new EnvironmentSwitcher(model);
        page = new ValuesPage(model);
        VBox left = new VBox(new EnvironmentSection(model));
        left.setPrefWidth(240);
        HBox.setHgrow(page, Priority.ALWAYS);
        VBox.setVgrow(page, Priority.ALWAYS);
        scene = RegionShot.show(stage, new HBox(left, new VBox(switcher, page)), Theme.LIGHT, 900, 560);
    }

    @AfterEach
    void end() {
        clock.shutdownNow();
    }

    private void add(String name, EnvironmentColour colour, NamedValue value) throws Exception {
        environments.update(environments.create(name, colour, false), e -> e.withValue(value));
    }

    @Test
    void environmentsAreDraggedIntoAnOrderOfTheirOwnOrMovedByKeys(FxRobot robot) throws Exception {
        assertThat(order()).containsExactly("dev", "prod", "staging");
        robot.drag("staging").dropTo("dev");
        assertThat(order()).containsExactly("staging", "dev", "prod");
        robot.clickOn("dev").push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(order()).containsExactly("staging", "prod", "dev");
        robot.push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.UP);
        assertThat(order()).containsExactly("dev", "staging", "prod");
        assertThat(Files.readString(folder.resolve("workspace.json"))).contains("\"order\"", "4711");
    }

    private List<String> order() {
        return environments.list().environments().stream()
                .map(Environment::name)
                .toList();
    }

    @Test
    void regionLooksRightInBothThemes(FxRobot robot) {
        robot.interact(() -> {
            model.choose(2);
            model.editChosen();
        });
        robot.interact(() -> RegionShot.shoot(scene, "environments-light"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "environments-dark"));
        robot.interact(Theme.LIGHT::apply);
        assertThat(words("#environment-switcher")).contains("prod");
        assertThat(model.productionProperty().get()).isTrue();
    }

    @Test
    void clickInTheListChoosesAndChecks(FxRobot robot) {
        robot.clickOn(row("staging"));
        assertThat(words("#environment-switcher")).contains("staging");
        assertThat(row("staging").getAccessibleText()).isEqualTo("staging, chosen");
        assertThat(window.changes).isEqualTo(2);
        robot.interact(() -> model.choose(Optional.empty()));
        assertThat(words("#environment-switcher")).contains("No environment");
    }

    @Test
    void listTellsServersApartWithoutTellingSecrets() {
        assertThat(words("#environments"))
                .contains("localhost:8443", "trade.example")
                .doesNotContain("s3cret");
    }

    @Test
    void popoverTellsWhatStaysConnected(FxRobot robot) throws TimeoutException {
        window.connected.add(new ConnectedTab("Orders", "staging"));
        window.connected.add(new ConnectedTab("Market data", "staging"));
        robot.interact(() -> model.choose(2));
        robot.clickOn("#environment-switcher");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isFocused(robot, "environment-choice-2"));
        assertThat(foot(robot))
                .isEqualTo("Orders and Market data stay connected to staging.\nThe next connect uses prod.");
        robot.type(KeyCode.DOWN);
        assertThat(foot(robot)).isEqualTo("The next connect uses staging.");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#environment-popover").tryQuery()).isEmpty();
        assertThat(model.chosenProperty().get().name()).isEqualTo("staging");
    }

    @Test
    void digitChoosesAndZeroChoosesNone(FxRobot robot) {
        robot.clickOn("#environment-switcher");
        robot.type(KeyCode.DIGIT1);
        assertThat(model.chosenProperty().get().name()).isEqualTo("dev");
        robot.clickOn("#environment-switcher");
        robot.type(KeyCode.DIGIT9);
        assertThat(robot.lookup("#environment-popover").tryQuery())
                .as("there is no ninth")
                .isPresent();
        robot.type(KeyCode.DIGIT0);
        assertThat(model.chosenProperty().get().name()).isEmpty();
    }

    @Test
    void newEnvironmentIsNamedOnItsPageAndGetsTheColourOfItsName(FxRobot robot) {
        robot.clickOn("#add-environment");
        assertThat(window.shown).isEqualTo(1);
        robot.interact(page::focusNext);
        robot.write("live").type(KeyCode.ENTER);
        Environment live = environments.list().find("live").orElseThrow();
        assertThat(live.colour()).isEqualTo(EnvironmentColour.RED);
        assertThat(live.production()).isTrue();
        robot.write("host").type(KeyCode.ENTER).write("live.example");
        assertThat(values("live")).containsExactly(NamedValue.of("host", "live.example"));
    }

    @Test
    void nameThatIsTakenIsToldAndTakenBack(FxRobot robot) {
        edit(robot, "dev");
        robot.clickOn("#environment-name");
        robot.interact(() -> field("#environment-name").setText("PROD"));
        robot.type(KeyCode.ENTER);
        assertThat(window.said).containsExactly("There is an environment of the name PROD already.");
        assertThat(field("#environment-name").getText()).isEqualTo("dev");
        assertThat(environments.list().find("dev")).isPresent();
    }

    @Test
    void renamedEnvironmentStaysChosenAndEdited(FxRobot robot) {
        robot.interact(() -> model.choose(1));
        edit(robot, "dev");
        robot.interact(() -> field("#environment-name").setText("local"));
        robot.clickOn("#environment-name").type(KeyCode.ENTER);
        assertThat(model.chosenProperty().get().name()).isEqualTo("local");
        assertThat(window.said).containsExactly("dev is now local");
        robot.interact(() -> field("#value-text").setText("localhost:1"));
        assertThat(values("local")).containsExactly(NamedValue.of("host", "localhost:1"));
    }

    @Test
    void valueIsChangedSwitchedOffRemovedAndPutBack(FxRobot robot) {
        edit(robot, "dev");
        robot.interact(() -> field("#value-name").setText("server"));
        assertThat(values("dev")).containsExactly(NamedValue.of("server", "localhost:8443"));
        robot.interact(() -> ((CheckBox) scene.lookup("#value-enabled")).setSelected(false));
        assertThat(values("dev")).containsExactly(new NamedValue("server", "localhost:8443", false));
        robot.clickOn("#value-remove");
        assertThat(values("dev")).isEmpty();
        robot.interact(window.undo);
        assertThat(values("dev")).hasSize(1);
        assertThat(field("#value-name").getText()).isEqualTo("server");
    }

    @Test
    void wrongNameIsMarkedAndNotKept(FxRobot robot) {
        edit(robot, "prod");
        robot.interact(() -> field("#value-name").setText("host"));
        assertThat(label("#value-error").getText()).isEqualTo("Another value has this name.");
        assertThat(values("prod")).extracting(NamedValue::name).containsExactly("api_key", "host");
        robot.interact(() -> field("#value-name").setText("a{b"));
        assertThat(label("#value-error").getText())
                .isEqualTo("The name of a value can't have $, {, } or control characters.");
        robot.interact(() -> field("#value-name").setText("key"));
        assertThat(label("#value-error").isVisible()).isFalse();
        assertThat(values("prod")).extracting(NamedValue::name).containsExactly("key", "host");
    }

    @Test
    void valueThatLooksLikeASecretIsWarnedAbout(FxRobot robot) {
        edit(robot, "prod");
        assertThat(label("#value-warning").getText()).startsWith("By its name, this is a secret.");
        robot.interact(() -> field("#value-text").setText("${secret:key}"));
        assertThat(label("#value-warning").isVisible()).isFalse();
    }

    @Test
    void valueThatCanNotBeSavedIsToldAndStaysTyped(FxRobot robot) throws Exception {
        edit(robot, "dev");
        Files.writeString(folder.resolve("dev.json"), "nonsense");
        robot.interact(() -> field("#value-text").setText("typed"));
        assertThat(window.said).hasSize(1);
        assertThat(Files.readString(folder.resolve("dev.json"))).isEqualTo("nonsense");
    }

    @Test
    void colourAndProductionAreKeptAtOnce(FxRobot robot) {
        edit(robot, "staging");
        robot.interact(() -> ((ToggleButton) scene.lookup("#colour-purple")).fire());
        robot.interact(() -> ((CheckBox) scene.lookup("#environment-production")).fire());
        Environment changed = environments.list().find("staging").orElseThrow();
        assertThat(changed.colour()).isEqualTo(EnvironmentColour.PURPLE);
        assertThat(changed.production()).isTrue();
    }

    @Test
    void workspacesValuesAreEditedInTheSameWay(FxRobot robot) {
        robot.interact(() -> model.editChosen());
        assertThat(field("#value-name").getText()).isEqualTo("account");
        robot.interact(() -> field("#value-text").setText("1"));
        assertThat(environments.list().workspace()).containsExactly(NamedValue.of("account", "1"));
    }

    @Test
    void changeOnDiskIsShownButNotOverWhatIsTyped(FxRobot robot) throws Exception {
        edit(robot, "dev");
        robot.clickOn("#add-value");
        robot.interact(() -> field("#value-text").setText("mine"));
        Path file = folder.resolve("dev.json");
        Files.writeString(file, Files.readString(file).replace("\"host\"", "\"server\""));
        robot.interact(() -> {
            try {
                environments.refresh();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(field("#value-name").getText()).isEqualTo("server");
        assertThat(page.lookupAll("#value-name"))
                .as("the row that is typed in stays")
                .hasSize(2);
    }

    private void edit(FxRobot robot, String name) {
        robot.interact(
                () -> model.edit(ValuesSubject.of(environments.list().find(name).orElseThrow())));
    }

    private List<NamedValue> values(String environment) {
        return environments.list().find(environment).orElseThrow().values();
    }

    private TextField field(String selector) {
        return (TextField) page.lookup(selector);
    }

    private Label label(String selector) {
        return (Label) page.lookup(selector);
    }

    private static String foot(FxRobot robot) {
        return robot.lookup("#environment-foot").queryLabeled().getText();
    }

    private static boolean isFocused(FxRobot robot, String id) {
        Node focused = robot.lookup("#environment-popover").query().getScene().getFocusOwner();
        return focused != null && id.equals(focused.getId());
    }

    private Button row(String name) {
        return scene.getRoot().lookupAll(".environment-row").stream()
                .map(Button.class::cast)
                .filter(row -> row.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String words(String selector) {
        StringBuilder words = new StringBuilder();
        for (Node node : scene.lookup(selector).lookupAll(".label")) {
            words.append(node.isVisible() && node instanceof Labeled labeled ? labeled.getText() : "")
                    .append('\n');
        }
        return words.toString();
    }
}
