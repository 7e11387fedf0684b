package app.sockeye.ui.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class TypedKeysTest {
    private final List<String> told = new ArrayList<>();
    private final List<CompletableFuture<Boolean>> asked = new ArrayList<>();
    private Stage stage;
    private TextField first;
    private TextField second;
    private EventDispatcher own;
    private Runnable end;

    @Start
    void start(Stage shown) {
        stage = shown;
        first = new TextField();
        second = new TextField();
        stage.setScene(new Scene(new VBox(first, second)));
        stage.show();
        stage.requestFocus();
        own = stage.getEventDispatcher();
        end = new TypedKeys(
                        Keyboard.UNKNOWN,
                        stroke -> {
                            told.add((stroke.pressed() ? "+" : "-")
                                    + stroke.symbol().text());
                            asked.add(new CompletableFuture<>());
                            return asked.get(asked.size() - 1);
                        },
                        late -> {
                            // Nobody loses patience.
                        })
                .begin();
    }

    @AfterEach
    void end() {
        FxThread.call(() -> {
            end.run();
            return null;
        });
        end = () -> {};
    }

    private void answerAll(String... taken) {
        FxThread.call(() -> {
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i).complete(List.of(taken).contains(told.get(i).substring(1)));
            }
            return null;
        });
    }

    private static String text(TextField field) {
        return FxThread.call(field::getText);
    }

    @Test
    void theWindowGetsWhatNobodyTakes(FxRobot robot) {
        robot.push(KeyCode.A).push(KeyCode.X).push(KeyCode.TAB).push(KeyCode.B);
        assertThat(text(first)).isEmpty();
        answerAll("x");
        assertThat(told).containsExactly("+a", "-a", "+x", "-x", "+Tab", "-Tab", "+b", "-b");
        assertThat(text(first)).isEqualTo("a");
        assertThat(text(second)).isEqualTo("b");
    }

    @Test
    void aClickComesAfterTheKeysBeforeIt(FxRobot robot) {
        robot.push(KeyCode.A);
        robot.clickOn(second);
        assertThat(text(first)).isEqualTo("a");
        robot.push(KeyCode.B);
        answerAll();
        assertThat(text(second)).isEqualTo("b");
    }

    @Test
    void aMenuDoesNotGetItFirst(FxRobot robot) {
        List<String> chosen = new ArrayList<>();
        MenuItem item = new MenuItem("Item");
        item.setOnAction(e -> chosen.add("item"));
        FxThread.call(() -> {
            new ContextMenu(item).show(first, 10, 10);
            return null;
        });
        FxThread.settle();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(chosen).isEmpty();
        answerAll();
        assertThat(told).containsExactly("+Down", "-Down", "+Return", "-Return");
        assertThat(chosen).containsExactly("item");
        robot.push(KeyCode.A);
        answerAll();
        assertThat(text(first)).isEqualTo("a");
    }

    @Test
    void aKeyThatComesOfAnotherIsNotTold(FxRobot robot) {
        FxThread.call(() -> {
            first.setOnKeyPressed(e -> stage.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            return null;
        });
        robot.push(KeyCode.A);
        answerAll();
        assertThat(told).containsExactly("+a", "-a");
    }

    @Test
    void whatIsHeldAtTheEndGoesOn(FxRobot robot) {
        robot.push(KeyCode.A);
        end();
        assertThat(text(first)).isEqualTo("a");
        assertThat(FxThread.<EventDispatcher>call(stage::getEventDispatcher)).isSameAs(own);
        robot.push(KeyCode.B);
        assertThat(text(first)).isEqualTo("ab");
        assertThat(told).hasSize(2);
    }
}
