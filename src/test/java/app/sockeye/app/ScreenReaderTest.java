package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.access.ScreenReaders;
import app.sockeye.ui.common.WindowExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window as screen readers on Linux are told of it, by the desktop's own client library. */
@ExtendWith(WindowExtension.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "JavaFX serves screen readers elsewhere")
class ScreenReaderTest {
    private static final String PROGRAM = "Sockeye";

    private Journey journey;
    private AccessibilityBus bus;
    private ScreenReaders readers;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) throws Exception {
        AccessibilityBus.needed();
        bus = new AccessibilityBus(Files.createDirectory(home.resolve("a11y")));
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        readers = ScreenReaders.serve(journey.wiring().workbench().pulse(), Optional.of(bus.address()));
    }

    @AfterEach
    void close() {
        if (readers != null) {
            readers.close();
            journey.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    /** An object as the client prints it. */
    private record Told(String role, String name, String states, String place, String text) {
        static Told of(String line) {
            String[] words = line.split("\t", -1);
            return new Told(words[1], words[2], words[3], words[4], words[6]);
        }

        boolean is(String state) {
            return List.of(states.split(" ")).contains(state);
        }
    }

    private List<Told> walk() throws Exception {
        return bus.read("walk", PROGRAM).stream().map(Told::of).toList();
    }

    @Test
    void everyControlIsToldAndCanBePressed() throws Exception {
        bus.enable(true);
        assertThat(bus.read("press", PROGRAM, "push button", "Send")).containsExactly("click\tTrue");
        journey.await("the echo", () -> journey.log().count() == 6);
        List<Told> all = walk();
        assertThat(all).extracting(Told::role).contains("application", "frame", "tree", "page tab list", "tool bar");
        assertThat(all).filteredOn(ScreenReaderTest::isNamelessControl).isEmpty();
        assertThat(all).extracting(Told::name).containsAll(focusable());
        assertThat(all)
                .filteredOn(one -> one.role().equals("list item"))
                .extracting(Told::name)
                .anyMatch(name -> name.matches("Row 5, received, Text, .*, 125 bytes, .*BTC-USD.*"));
        assertThat(all)
                .filteredOn(one -> one.role().equals("page tab") && one.is("selected"))
                .extracting(Told::name)
                .containsExactly("Echo", "Message");
        assertThat(all)
                .filteredOn(one -> one.is("editable"))
                .extracting(Told::text)
                .anyMatch(text -> text.endsWith("/echo"))
                .anyMatch(text -> text.contains("BTC-USD"));

        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        List<Told> options = walk();
        assertThat(options).filteredOn(ScreenReaderTest::isNamelessControl).isEmpty();
        assertThat(options).extracting(Told::name).containsAll(focusable());
        journey.press(KeyCode.ESCAPE);
        journey.click("#settings");
        assertThat(walk()).filteredOn(ScreenReaderTest::isNamelessControl).isEmpty();
    }

    private static boolean isNamelessControl(Told one) {
        boolean used = one.is("focusable") || one.is("editable") || one.role().endsWith("button");
        return used && one.name().isBlank();
    }

    /** The names of the controls that are reached by keys. */
    private List<String> focusable() {
        return Journey.onFx(() -> Journey.everyNode(journey.root())
                .filter(node -> node.isFocusTraversable() && Journey.isShown(node))
                .map(ScreenReaderTest::name)
                .toList());
    }

    private static String name(Node node) {
        String own = node.getAccessibleText();
        return own != null || !(node instanceof Labeled labeled) ? own : labeled.getText();
    }

    @Test
    void whereTheKeysAreIsToldUntilNobodyWantsToKnow() throws Exception {
        bus.enable(true);
        BufferedReader told = bus.watch(PROGRAM);
        journey.select(1);
        await(told, "focus:\t0\tlist\tLog\t");
        await(told, "object:active-descendant-changed\t1\tlist\tLog\tlist item Row 1, sent, Handshake,");
        await(told, "object:state-changed:selected\t1\tlist item\tRow 1, sent, Handshake,");
        journey.press(KeyCode.DOWN);
        await(told, "object:active-descendant-changed\t2\tlist\tLog\tlist item Row 2, received, Handshake,");
        journey.press(KeyCode.SHIFT, KeyCode.TAB);
        await(told, "object:state-changed:focused\t0\tlist\tLog");
        await(told, "object:state-changed:focused\t1\t");
        journey.press(KeyCode.SHORTCUT, KeyCode.L);
        await(told, "focus:\t0\tentry\tAddress of the WebSocket server");
        journey.press(KeyCode.END);
        int length = Journey.onFx(() -> ((TextField) journey.find("#url")).getLength());
        journey.robot.write("x");
        await(told, "object:text-changed:insert\t" + length + "\tentry\tAddress of the WebSocket server\tx");
        bus.enable(false);
        assertThat(bus.read("gone", PROGRAM)).containsExactly("gone");
        bus.enable(true);
        assertThat(walk()).extracting(Told::name).contains("Log");
    }

    /** Reads until a line begins so. */
    private static void await(BufferedReader told, String beginning) throws IOException {
        List<String> seen = new ArrayList<>();
        Predicate<String> other = line -> line != null && !line.startsWith(beginning);
        String line = told.readLine();
        while (other.test(line)) {
            seen.add(line);
            line = told.readLine();
        }
        assertThat(line).as("after " + seen).isNotNull();
    }
}
