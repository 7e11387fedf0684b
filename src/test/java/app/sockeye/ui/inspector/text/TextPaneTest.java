package app.sockeye.ui.inspector.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class TextPaneTest {
    @TempDir
    Path folder;

    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
    }

    @AfterEach
    void close() {
        inspector.close();
    }

    @Test
    void binaryIsReadInTheChosenCharsetWhichStays() {
        Charset japanese = Charset.forName("Shift_JIS");
        show(EntryKind.BINARY, "日本語".getBytes(japanese));
        ShownInspector.await(() -> inspector.label("#inspector-text-note").contains("not UTF-8, shown as <FF>"));
        choose(japanese);
        awaitText("日本語");
        show(EntryKind.BINARY, "テスト".getBytes(japanese));
        awaitText("テスト");
        inspector.shoot("text-charset");
    }

    @Test
    void aTextMessageIsUtf8WhateverWasChosenForBytes() {
        show(EntryKind.BINARY, new byte[] {65});
        choose(StandardCharsets.UTF_16LE);
        show(EntryKind.TEXT, "plain".getBytes(StandardCharsets.UTF_8));
        awaitText("plain");
    }

    @Test
    void linesAreNumberedAndWhatIsSoughtIsMarked() {
        ShownInspector.run(
                () -> inspector.model.highlightsProperty().set(List.of(new TextPattern("two", false, true))));
        show(EntryKind.TEXT, "one\ntwo\nthree Two".getBytes(StandardCharsets.UTF_8));
        ShownInspector.await(() -> area().lookupAll(".hit").size() == 2);
        ShownInspector.run(() -> ((ToggleButton) inspector.node("#text-numbers")).setSelected(true));
        ShownInspector.await(() -> area().lookupAll(".text-line-number").size() == 3);
        inspector.shoot("text-numbers");
    }

    @Test
    void aBrokenLineIsNumberedOnce() {
        LineNumbers numbers = new LineNumbers(DisplayText.of("x".repeat(3 * DisplayText.LONGEST_LINE) + "\nnext"), 7);
        assertThat(List.of(numbers.of(0), numbers.of(1), numbers.of(2), numbers.of(3)))
                .containsExactly(7L, 0L, 0L, 8L);
    }

    private void show(EntryKind kind, byte[] bytes) {
        inspector.show(inspector.recorded.message(kind, bytes));
        inspector.choose(Aspect.TEXT);
    }

    @SuppressWarnings("unchecked")
    private void choose(Charset charset) {
        ShownInspector.run(() -> ((ComboBox<Charset>) inspector.node("#text-charset")).setValue(charset));
    }

    private CodeArea area() {
        return (CodeArea) inspector.node("#inspector-text");
    }

    private void awaitText(String text) {
        ShownInspector.await(() -> area().getText().equals(text));
    }
}
