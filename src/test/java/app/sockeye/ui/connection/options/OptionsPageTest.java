package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.profile.OffParameter;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionLayer;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.variable.Variables;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.HeaderRow;
import app.sockeye.ui.connection.RecordingCommands;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class OptionsPageTest {
    private final RecordingCommands commands = new RecordingCommands();
    private final AtomicInteger closed = new AtomicInteger();
    private final CookieJar jar = new CookieJar(Clock.systemUTC());
    private final CookieCommands cookies = new CookieCommands() {
        @Override
        public void jar(Consumer<CookieJar> show) {
            show.accept(jar);
        }

        @Override
        public void importFile(Window owner) {
            jar.put(Cookie.of("imported", "1", "b.example"));
        }

        @Override
        public void exportFile(Window owner) {
            throw new UnsupportedOperationException();
        }
    };
    private final List<String> given = new ArrayList<>();
    private final FolderCommands folders = new FolderCommands() {
        @Override
        public List<String> folders() {
            return List.of("Trading", "");
        }

        @Override
        public void give(int folder, Option option, String value) {
            given.add(folder + " " + option + " " + value);
        }

        @Override
        public void give(int folder, ProfileHeader header) {
            given.add(folder + " " + header);
        }

        @Override
        public void take(int folder, ProfileHeader header) {
            given.add("-" + folder + " " + header);
        }
    };
    private ConnectionModel model;

    @Start
    void start(Stage stage) {
        OptionLayer folder = new OptionLayer("Trading", SomeOptions.of("tls.serverName", "t.example"));
        model = new ConnectionModel(
                Profile.create("New", "ws://localhost:9/?a=1"),
                commands,
                new SimpleObjectProperty<>(new Surroundings(Variables.NONE, List.of(folder), Path.of(""))));
        OptionsPage page = new OptionsPage(
                model,
                folders,
                cookies,
                (typed, show) -> show.accept("GET " + typed.target().url() + "\nX: \u202e"),
                Runnable::run);
        page.setOnClose(closed::incrementAndGet);
        RegionShot.show(stage, page, Theme.LIGHT, 900, 700);
    }

    @Test
    void rulesOfFormatsAreAddedMovedAndTakenAway(FxRobot robot) {
        robot.clickOn("#section-formats").clickOn("#format-rule-add");
        robot.write("dir:received");
        assertThat(options()).isEqualTo(SomeOptions.of("formats", "dir:received -> msgpack"));
        robot.clickOn("#format-rule-format").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(options()).isEqualTo(SomeOptions.of("formats", "dir:received -> cbor"));
        robot.clickOn("#format-rule-add");
        assertThat(options()).isEqualTo(SomeOptions.of("formats", "dir:received -> cbor\nmsgpack"));
        robot.clickOn("#format-rule-down");
        assertThat(options()).isEqualTo(SomeOptions.of("formats", "msgpack\ndir:received -> cbor"));
        robot.clickOn("#format-rule-remove");
        assertThat(options()).isEqualTo(SomeOptions.of("formats", "dir:received -> cbor"));
        robot.clickOn("#formats-back");
        assertThat(robot.lookup("#format-rule-query").queryAll()).isEmpty();
    }

    @Test
    void aTypedValueIsTheConnectionsOwnUntilItIsTakenBack(FxRobot robot) {
        robot.clickOn("#section-life").clickOn("#timeouts-close-field").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("7000");
        assertThat(options()).isEqualTo(SomeOptions.of("timeouts.close", "7000"));
        robot.clickOn("#timeouts-close-back");
        assertThat(options()).isEqualTo(OptionValues.NONE);
        assertThat(text(robot, "#timeouts-close-field")).isEqualTo("5000");
    }

    @Test
    void aValueOfAFolderIsShownWithItsSourceAndCanBeOverridden(FxRobot robot) {
        robot.clickOn("#section-tls");
        assertThat(text(robot, "#tls-serverName-field")).isEqualTo("t.example");
        assertThat(robot.lookup("from Trading").tryQuery()).isPresent();
        robot.clickOn("#tls-serverName-field").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        assertThat(options()).isEqualTo(SomeOptions.of("tls.serverName", ""));
        robot.write("t.example");
        assertThat(options()).isEqualTo(OptionValues.NONE);
    }

    @Test
    void aValueThatIsNotRightIsMarkedAtOnceAndPreventsConnecting(FxRobot robot) {
        robot.clickOn("#section-life").clickOn("#timeouts-close-field").write("x");
        assertThat(robot.lookup("Write a whole number of ms, from 1 to 3600000.")
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup("#options-connect").query().isDisabled()).isTrue();
        robot.clickOn("#section-tls").clickOn("#options-invalid");
        assertThat(robot.lookup("#timeouts-close-field").query().isFocused()).isTrue();
        robot.clickOn("#timeouts-close-back").clickOn("#options-connect");
        assertThat(commands.connected).hasSize(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void searchFindsNamesHelpAndValuesOfAllSections(FxRobot robot) {
        robot.clickOn("#options-search").write("wireshark");
        assertThat(robot.lookup("#tls-keyLog-field").tryQuery()).isPresent();
        assertThat(robot.lookup("#tls-verify-field").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("t.example");
        assertThat(robot.lookup("#tls-serverName-field").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("there is no such option");
        assertThat(robot.lookup(OptionsTexts.NOTHING_FOUND).tryQuery()).isPresent();
    }

    @Test
    void onlyWhatIsChangedCanBeShown(FxRobot robot) {
        robot.interact(() -> model.form().optionsProperty().set(SomeOptions.of("deflate.offer", "true")));
        robot.clickOn("#options-which-changed");
        assertThat(robot.lookup("#deflate-offer-field").tryQuery()).isPresent();
        assertThat(robot.lookup("#timeouts-close-field").tryQuery()).isEmpty();
        robot.clickOn("#deflate-offer-field");
        assertThat(options()).isEqualTo(OptionValues.NONE);
    }

    @Test
    void aSecretIsDotsUntilItIsShown(FxRobot robot) {
        robot.clickOn("#section-tls").clickOn("#tls-passphrase-hidden").write("s3cret");
        assertThat(options()).isEqualTo(SomeOptions.of("tls.passphrase", "s3cret"));
        assertThat(robot.lookup("#tls-passphrase-field").query().isVisible()).isFalse();
        robot.clickOn("#tls-passphrase-hidden-reveal");
        assertThat(robot.lookup("#tls-passphrase-field").query().isVisible()).isTrue();
        robot.clickOn("#options-search").write("s3cret");
        assertThat(robot.lookup("#tls-passphrase-hidden").tryQuery()).isEmpty();
    }

    @Test
    void headersAreEditedAsTextAndAsTable(FxRobot robot) {
        robot.interact(() -> model.form().headers().add(new HeaderRow(ProfileHeader.of("X-One", "1"))));
        robot.clickOn("#headers-view-text");
        TextArea lines = robot.lookup("#headers-text").query();
        assertThat(lines.getText()).isEqualTo("X-One: 1");
        robot.interact(() -> lines.setText("X-One: 1\nX-Two: 2\n# X-Three: 3"));
        robot.clickOn("#headers-view-table");
        assertThat(model.typed().request().headers())
                .extracting(ProfileHeader::name, ProfileHeader::enabled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("X-One", true),
                        org.assertj.core.groups.Tuple.tuple("X-Two", true),
                        org.assertj.core.groups.Tuple.tuple("X-Three", false));
    }

    @Test
    void aSecretIsNotSeenInTheTextAndSurvivesATypingError(FxRobot robot) {
        robot.interact(() -> model.form().headers().add(new HeaderRow(ProfileHeader.of("Authorization", "Bearer 1"))));
        robot.clickOn("#headers-view-text");
        TextArea lines = robot.lookup("#headers-text").query();
        String masked = lines.getText();
        assertThat(masked).doesNotContain("Bearer");
        robot.interact(() -> lines.setText(masked.substring(0, masked.length() - 1)));
        robot.interact(() -> lines.setText(masked + "\nX-Two: 2"));
        assertThat(model.typed().request().headers())
                .extracting(ProfileHeader::value)
                .containsExactly("Bearer 1", "2");
    }

    @Test
    void aSecretHeaderIsDotsUntilItIsShown(FxRobot robot) {
        robot.interact(() -> model.form().headers().add(new HeaderRow(ProfileHeader.of("Authorization", "Bearer 1"))));
        assertThat(robot.lookup("#header-value-hidden").query().isVisible()).isTrue();
        assertThat(robot.lookup("#header-value").query().isVisible()).isFalse();
        robot.interact(
                () -> robot.lookup("#header-reveal").<ToggleButton>query().fire());
        assertThat(robot.lookup("#header-value").query().isVisible()).isTrue();
    }

    @Test
    void queryTableAndAddressAreTheSame(FxRobot robot) {
        robot.clickOn("#section-query").clickOn("#add-parameter");
        robot.write("q").clickOn(robot.lookup("#parameter-value").nth(1).<TextInputControl>query());
        robot.write("a b&");
        assertThat(model.form().urlProperty().get()).isEqualTo("ws://localhost:9/?a=1&q=a%20b%26");
        robot.interact(() -> model.form().urlProperty().set("ws://localhost:9/?z=9"));
        assertThat(text(robot, "#parameter-name")).isEqualTo("z");
        robot.clickOn("#remove-parameter");
        assertThat(model.form().urlProperty().get()).isEqualTo("ws://localhost:9/");
    }

    @Test
    void aParameterThatIsSwitchedOffIsKeptInItsPlaceButNotSent(FxRobot robot) {
        robot.interact(() -> model.form().urlProperty().set("ws://localhost:9/?a=1&a=2&b=3"));
        robot.clickOn("#section-query")
                .clickOn(robot.lookup("#parameter-on").nth(1).<CheckBox>query());
        assertThat(model.typed().target())
                .isEqualTo(new ProfileTarget("ws://localhost:9/?a=1&b=3", List.of(new OffParameter(1, "a=2"))));
        robot.clickOn(robot.lookup("#parameter-value").nth(1).<TextInputControl>query())
                .push(KeyCode.END);
        robot.write("0");
        assertThat(model.typed().target().off()).containsExactly(new OffParameter(1, "a=20"));
        assertThat(model.modifiedProperty().get()).isTrue();
        robot.interact(() -> model.form().urlProperty().set("ws://localhost:9/?c=4&b=3"));
        assertThat(robot.lookup("#parameter-name").queryAllAs(TextInputControl.class))
                .extracting(TextInputControl::getText)
                .containsExactly("c", "a", "b");
        robot.clickOn(robot.lookup("#parameter-on").nth(1).<CheckBox>query());
        assertThat(model.typed().target()).isEqualTo(new ProfileTarget("ws://localhost:9/?c=4&a=20&b=3"));
    }

    @Test
    void cookiesOfTheJarAreSeenAddedAndRemoved(FxRobot robot) {
        jar.put(Cookie.of("sid", "s3cret", "a.example"));
        robot.clickOn("#section-cookies");
        assertThat(robot.lookup("sid · a.example/").tryQuery()).isPresent();
        assertThat(robot.lookup("#cookies")
                        .lookup((Labeled told) -> told.getText().contains("s3cret"))
                        .tryQuery())
                .isEmpty();
        robot.clickOn("#cookie-remove");
        assertThat(jar.all()).isEmpty();
        robot.clickOn("#cookie-name").write("n").clickOn("#cookie-value").write("v");
        robot.clickOn("#cookie-add");
        assertThat(jar.all()).isEmpty();
        robot.clickOn("#cookie-host").write("c.example").clickOn("#cookie-add");
        assertThat(jar.all()).containsExactly(Cookie.of("n", "v", "c.example"));
        robot.clickOn("#cookies-import");
        assertThat(jar.all()).hasSize(2);
        robot.clickOn("#cookies-clear");
        assertThat(jar.all()).isEmpty();
        robot.clickOn("#cookies-use-field");
        assertThat(options()).isEqualTo(SomeOptions.of("cookies.use", "true"));
    }

    @Test
    void theRequestIsShownAsItWouldBeSent(FxRobot robot) {
        robot.clickOn("#section-request");
        assertThat(text(robot, "#request-preview"))
                .startsWith("GET ws://localhost:9/?a=1")
                .doesNotContain("\u202e");
    }

    @Test
    void aValueIsGivenToAllConnectionsOfAFolder(FxRobot robot) {
        robot.interact(() -> model.form().optionsProperty().set(SomeOptions.of("timeouts.close", "7")));
        robot.clickOn("#section-life").clickOn("#timeouts-close-share").clickOn("#share-0");
        assertThat(given).containsExactly("0 timeouts.close 7");
        assertThat(options()).isEqualTo(OptionValues.NONE);
        robot.interact(() -> model.form().optionsProperty().set(SomeOptions.of("tls.passphrase", "s3cret")));
        robot.clickOn("#section-tls");
        assertThat(robot.lookup("#tls-passphrase-share").query().isVisible()).isFalse();
    }

    @Test
    void namesOfHeadersAreOfferedAndExplained(FxRobot robot) {
        robot.clickOn("#add-header").write("x-req");
        assertThat(robot.lookup("#header-completion").tryQuery()).isPresent();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(model.typed().request().headers())
                .extracting(ProfileHeader::name)
                .containsExactly("X-Request-ID");
        robot.interact(() -> model.form().headers().get(0).nameProperty().set("host"));
        String note = ConnectRules.noteOnHeader("Host").orElseThrow();
        assertThat(robot.lookup(note).tryQuery()).isPresent();
    }

    @Test
    void escapeGoesBack(FxRobot robot) {
        robot.clickOn("#options-search").push(KeyCode.ESCAPE);
        assertThat(closed).hasValue(1);
    }

    private OptionValues options() {
        return model.typed().options();
    }

    private static String text(FxRobot robot, String id) {
        Object node = robot.lookup(id).query();
        return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
    }
}
