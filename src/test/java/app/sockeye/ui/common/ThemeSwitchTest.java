package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A switch of the theme reaches all windows: also a popup that is open, such as the one in which it is chosen. */
@ExtendWith(WindowExtension.class)
class ThemeSwitchTest {
    /** JavaFX styles windows in any order: so many that one comes before its window. */
    private static final int POPUPS = 12;

    /** Lets the window's root look otherwise below the mouse. */
    private static final String HOVERED = "data:text/css,.root:hover%20.label%20{-fx-underline:false;}";

    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

    private final List<Sample> inPopovers = new ArrayList<>();
    private Sample inWindow;
    private Sample inMenu;

    /** Controls whose look is compared. */
    private static final class Sample extends VBox {
        private final CheckBox box = new CheckBox("High contrast");
        private final Label label = new Label("Theme");

        Sample() {
            getChildren().setAll(box, label);
        }

        List<Object> look() {
            Region square = (Region) box.lookup(".box");
            return List.of(
                    square.getBackground() == null
                            ? "none"
                            : square.getBackground().getFills().get(0).getFill(),
                    square.getBorder() == null ? List.of() : square.getBorder().getStrokes(),
                    square.getWidth(),
                    label.getTextFill(),
                    label.getFont());
        }
    }

    @Start
    void start(Stage stage) {
        Theme.install();
        Theme.LIGHT.apply();
        inWindow = new Sample();
        inMenu = new Sample();
        Button owner = new Button("Settings");
        owner.setId("owner");
        VBox root = new VBox(owner, inWindow);
        Theme.dress(root);
        root.getStylesheets().add(HOVERED);
        stage.setScene(new Scene(root, 600, 400));
        stage.show();
        owner.setOnAction(e -> {
            for (int i = 0; i < POPUPS; i++) {
                Sample sample = new Sample();
                inPopovers.add(sample);
                new BarePopover(sample, Popover.ArrowLocation.TOP_LEFT).show(owner);
            }
            new ContextMenu(new CustomMenuItem(inMenu, false)).show(owner, 400, 300);
        });
    }

    @AfterEach
    void switchBack(FxRobot robot) {
        robot.interact(Theme.LIGHT::apply);
    }

    @Test
    void openPopupsLookLikeTheirWindow(FxRobot robot) throws Exception {
        robot.clickOn("#owner");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT_CONTRAST, Theme.DARK_CONTRAST, Theme.LIGHT)) {
            robot.interact(() -> {
                // The window's own look changes in the same moment: JavaFX then styles it later than its popups.
                inWindow.getScene().getRoot().pseudoClassStateChanged(HOVER, theme.isDark());
                theme.apply();
            });
            FxThread.settle();
            List<Object> expected = onFx(inWindow::look);
            for (Sample sample : inPopovers) {
                assertThat(onFx(sample::look)).as("popover in " + theme).isEqualTo(expected);
            }
            assertThat(onFx(inMenu::look).subList(0, 3)).as("menu in " + theme).isEqualTo(expected.subList(0, 3));
        }
    }

    private static <T> T onFx(Callable<T> looked) throws Exception {
        return WaitForAsyncUtils.asyncFx(looked).get();
    }
}
