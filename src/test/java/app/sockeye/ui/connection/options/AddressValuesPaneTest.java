package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.ValueLayer;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.environment.ValueSource;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.Variables;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.RecordingCommands;
import java.util.List;
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
class AddressValuesPaneTest {
    private final SimpleObjectProperty<Surroundings> around = new SimpleObjectProperty<>(around(List.of()));
    private ConnectionModel model;

    @Start
    void start(Stage stage) {
        model = new ConnectionModel(
                Profile.create("New", "wss://${host}/rooms/${room}?t=${secret:t}"), new RecordingCommands(), around);
        model.form().valuesProperty().addListener((o, before, now) -> around.set(around(now)));
        BorderPane page = new BorderPane(new QueryPane(model));
        page.getStyleClass().add("options-page");
        page.getStylesheets().add(Theme.sheet(OptionsPage.class, "options.css"));
        RegionShot.show(stage, page, Theme.LIGHT, 700, 500);
    }

    @Test
    void aValueIsTypedForTheConnectionAndTakenBack(FxRobot robot) {
        assertThat(texts(robot)).containsExactly("a.example", "");
        robot.clickOn(robot.lookup("#address-value").nth(1).<TextInputControl>query())
                .write("7");
        robot.clickOn("#address-value").push(KeyCode.END).write(":81");
        assertThat(model.typed().values())
                .containsExactly(NamedValue.of("room", "7"), NamedValue.of("host", "a.example:81"));
        assertThat(around.get().variables().resolve(model.typed().target().url()))
                .startsWith("wss://a.example:81/rooms/7?");
        assertThat(ProfileCheck.problems(model.typed().withUrl("wss://${host}/${room}"), around.get()))
                .isEmpty();
        robot.clickOn("#address-value-back");
        assertThat(texts(robot)).containsExactly("a.example", "7");
        assertThat(model.typed().values()).containsExactly(NamedValue.of("room", "7"));
        assertThat(model.modifiedProperty().get()).isTrue();
    }

    @Test
    void variablesAsOtherToolsWriteThemAreMadeOurs(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("wss://h:80/:room/{id}/x:y?q=:room"));
        robot.clickOn("#replace-foreign");
        assertThat(model.form().urlProperty().get()).isEqualTo("wss://h:80/${room}/${id}/x:y?q=:room");
        assertThat(texts(robot)).hasSize(2);
        assertThat(robot.lookup("#replace-foreign").query().isVisible()).isFalse();
    }

    @Test
    void parametersAreMoved(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("wss://h/?a=1&b=2&a=3"));
        robot.drag("#parameter-grip")
                .dropTo(robot.lookup("#parameter-grip").nth(2).<Node>query());
        assertThat(model.form().urlProperty().get()).isEqualTo("wss://h/?b=2&a=3&a=1");
    }

    private static Surroundings around(List<NamedValue> own) {
        return Surroundings.of(new ValueLookup(
                List.of(
                        new ValueLayer(ValueSource.CONNECTION, own),
                        new ValueLayer(ValueSource.WORKSPACE, List.of(NamedValue.of("host", "a.example")))),
                Variables.NONE));
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup("#address-value").queryAllAs(TextInputControl.class).stream()
                .map(TextInputControl::getText)
                .toList();
    }
}
