package app.sockeye.ui.connection.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class AddressTooltipTest {
    private static final Variables BUILT_IN =
            name -> name.equals("secret:token") ? Optional.of("s3cret") : Optional.empty();

    private static final ValueLookup VALUES = ValueLookup.of(
            List.of(NamedValue.of("path", "v2")),
            List.of(new ProfileFolder(Path.of("Trading"), "Trading", "", List.of())),
            Optional.of(new Environment(
                    Path.of("dev.json"),
                    "dev",
                    EnvironmentColour.GREEN,
                    false,
                    List.of(NamedValue.of("host", "${name}.example"), NamedValue.of("token", "${secret:token}")))),
            new EnvironmentList(List.of(NamedValue.of("name", "a"), NamedValue.of("host", "b")), List.of(), List.of()),
            BUILT_IN);

    @Test
    void eachValueIsToldWithItsSource(FxRobot robot) {
        assertThat(told(robot, "wss://${host}/${path}?x=${none}"))
                .containsExactly(
                        "wss://a.example/v2?x=${none}",
                        "${host}",
                        "a.example",
                        "from environment dev",
                        "${name}",
                        "a",
                        "from the workspace",
                        "${path}",
                        "v2",
                        "from this connection",
                        "${none}",
                        "",
                        "has no value");
    }

    @Test
    void secretsAreMaskedAlsoBehindOtherValues(FxRobot robot) {
        assertThat(String.join(" ", told(robot, "wss://${host}/?t=${token}")))
                .contains("${token} \u2022\u2022", "${secret:token} \u2022\u2022", "secret")
                .doesNotContain("s3cret");
    }

    @Test
    void addressWithoutVariablesIsToldAsItIsRead(FxRobot robot) {
        robot.interact(() -> {
            AddressTooltip tooltip = new AddressTooltip("a.example", "wss://a.example/", VALUES);
            assertThat(tooltip.getGraphic()).isNull();
            assertThat(tooltip.getText()).isEqualTo("wss://a.example/");
        });
    }

    private static List<String> told(FxRobot robot, String typed) {
        AddressTooltip[] made = new AddressTooltip[1];
        robot.interact(() -> made[0] = new AddressTooltip(typed, "", VALUES));
        return ((Parent) made[0].getGraphic())
                .getChildrenUnmodifiable().stream()
                        .map(node -> ((Label) node).getText())
                        .toList();
    }
}
