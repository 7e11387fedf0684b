package app.sockeye.ui.access.tree;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class AccessWatchTest {
    private static final long ROWS = 1000;

    private final AccessTable table = new AccessTable(new ProgramObject("Program"));
    private final List<AccessEvent> told = new ArrayList<>();
    private final AccessWatch watch = new AccessWatch(table, told::add);
    private TextField name;
    private CheckBox wrap;
    private RowPane rows;

    /** Says its number. */
    private static final class Row extends RowNode {
        @Override
        protected void show(long row) {
            setAccessibleText("Number " + row);
        }
    }

    @Start
    void start(Stage stage) {
        name = new TextField("Ann");
        wrap = new CheckBox("Wrap");
        rows = new RowPane("rows", "Numbers", 20, Row::new);
        Label label = new Label("Name");
        label.setLabelFor(name);
        PasswordField secret = new PasswordField();
        secret.setText("hunter2");
        secret.setPromptText("Password");
        Button icon = new Button("", Icon.of(Feather.X));
        icon.setAccessibleText("Close");
        Spinner<Integer> size = new Spinner<>(8, 32, 14);
        size.setAccessibleText("Size");
        Label hidden = new Label("hidden");
        hidden.setVisible(false);
        rows.setPrefSize(200, 100);
        rows.setCount(ROWS);
        stage.setTitle("Window");
        stage.setScene(new Scene(new VBox(
                new HBox(label, name, secret), new HBox(icon, Icon.of(Feather.STAR), wrap, size, hidden), rows)));
        stage.show();
        stage.requestFocus();
    }

    private <T> List<T> objects(Function<AccessObject, T> fact) {
        return FxThread.call(() ->
                table.program().children().get(0).children().stream().map(fact).toList());
    }

    private List<String> changes() {
        return FxThread.call(() -> {
            told.clear();
            watch.look();
            return told.stream()
                    .map(event -> event.member()
                            + (event.detail().isEmpty() ? "" : ":" + event.detail())
                            + " " + event.source().name() + " "
                            + event.text()
                                    .or(() -> event.other().map(AccessObject::name))
                                    .orElse("" + event.first()))
                    .toList();
        });
    }

    @Test
    void whatOnlyPlacesOrDecoratesIsNoObject() {
        assertThat(objects(object -> object.role().spoken() + " " + object.name()))
                .containsExactly(
                        "label Name",
                        "entry Name",
                        "password text Password",
                        "push button Close",
                        "check box Wrap",
                        "spin button Size",
                        "list Numbers");
    }

    @Test
    void aPasswordIsNotTold() {
        assertThat(objects(object -> NodeText.of(object).map(NodeText::text).orElse("")))
                .contains("Ann", "14", "\u2022".repeat("hunter2".length()))
                .noneMatch(text -> text.contains("hunter2"));
    }

    @Test
    void aRowThatShowsAnotherLineIsAnotherObject() {
        AccessObject list = objects(object -> object).get(6);
        List<AccessObject> first = FxThread.call(list::children);
        int id = FxThread.call(() -> table.idOf(first.get(0)));
        assertThat(FxThread.<String>call(() -> first.get(0).name())).isEqualTo("Number 0");
        assertThat(FxThread.<String>call(() -> first.get(0).attributes().get("setsize")))
                .isEqualTo("1000");
        FxThread.call(() -> {
            rows.select(ROWS - 1);
            return null;
        });
        FxThread.settle();
        assertThat(FxThread.<Boolean>call(() -> table.find(id).isPresent())).isFalse();
        assertThat(FxThread.<List<String>>call(
                        () -> list.children().stream().map(AccessObject::name).toList()))
                .contains("Number 999")
                .doesNotContain("Number 0");
        FxThread.call(() -> {
            for (int i = 0; i < ROWS; i++) {
                list.children().forEach(table::idOf);
            }
            return null;
        });
        assertThat(table.size()).isLessThan(20);
    }

    @Test
    void whatChangesIsToldOnce(FxRobot robot) {
        robot.clickOn(name);
        assertThat(changes()).contains("StateChanged:focused Name 1", "Focus Name 0", "Activate Window Window");
        robot.push(KeyCode.HOME);
        assertThat(changes()).containsExactly("TextCaretMoved Name 0");
        robot.write("e");
        assertThat(changes()).containsExactly("TextChanged:insert Name e", "TextCaretMoved Name 1");
        assertThat(changes()).isEmpty();
        robot.clickOn(rows);
        assertThat(changes())
                .contains("StateChanged:focused Name 0", "StateChanged:focused Numbers 1")
                .contains("ActiveDescendantChanged Numbers Number 2", "StateChanged:selected Number 2 1");
        robot.push(KeyCode.DOWN);
        assertThat(changes()).contains("ActiveDescendantChanged Numbers Number 3", "StateChanged:selected Number 3 1");
        objects(table::idOf);
        changes();
        FxThread.call(() -> {
            wrap.setSelected(true);
            wrap.setText("Wrap lines");
            return null;
        });
        assertThat(changes())
                .containsExactly(
                        "PropertyChange:accessible-name Wrap lines Wrap lines", "StateChanged:checked Wrap lines 1");
    }
}
