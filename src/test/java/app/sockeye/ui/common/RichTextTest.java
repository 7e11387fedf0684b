package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.shape.Path;
import javafx.util.Duration;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class RichTextTest {
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void caretBlinksUntilTheAreaIsIdle() {
        FxThread.call(() -> {
            CodeArea area = styled();
            Caret caret = area.getCaretSelectionBind().getUnderlyingCaret();
            assertThat(caret.getBlinkRate()).isEqualTo(Duration.millis(500));
            area.pseudoClassStateChanged(IDLE, true);
            area.applyCss();
            assertThat(caret.getBlinkRate()).isEqualTo(Duration.ZERO);
            area.pseudoClassStateChanged(IDLE, false);
            area.applyCss();
            assertThat(caret.getBlinkRate()).isEqualTo(Duration.millis(500));
            return null;
        });
    }

    @Test
    void areaLooksAsByTheLibrarysOwnStylesheet() {
        FxThread.call(() -> {
            CodeArea area = styled();
            assertThat(area.getCursor()).hasToString("TEXT");
            assertThat(((Path) area.getCaretSelectionBind().getUnderlyingCaret()).getStrokeWidth())
                    .isEqualTo(1);
            assertThat(area.getStylesheets()).singleElement().asString().endsWith("/text-area.css");
            return null;
        });
    }

    private static CodeArea styled() {
        CodeArea area = new CodeArea("some text");
        RichText.dress(area);
        new Scene(area);
        area.applyCss();
        area.layout();
        return area;
    }
}
