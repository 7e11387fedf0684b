package app.sockeye.ui.inspector.diff;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.InspectorPage;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class DiffPaneTest {
    @TempDir
    Path folder;

    private InspectorPage page;

    @Start
    void start(Stage stage) throws IOException {
        page = new InspectorPage(stage, folder);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theTwoChosenMessagesAreCompared() {
        long first = page.recorded.text("{\"type\":\"trade\",\"price\":1.10,\"gone\":true,\"same\":[1,2]}");
        page.recorded.text("between");
        long second = page.recorded.text("{\"price\":1.2,\"type\":\"trade\",\"same\":[1,2,3]}");
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("3 differences as JSON");
        assertThat(page.text("#diff-with")).isEqualTo("Changes since #0, which is also selected");
        assertThat(spoken())
                .containsExactly(
                        "changed $.price ",
                        "removed  1.10",
                        "added  1.2",
                        "removed $.gone ",
                        "removed  true",
                        "added $.same[2] ",
                        "added  3");
        page.shoot("diff-json");
        assertThat(page.model.aspectProperty().get()).isEqualTo(Aspect.DIFF);
    }

    @Test
    void binaryMessagesOfOneFormatAreComparedByValue() throws PayloadException {
        MessagePackFormat format = new MessagePackFormat();
        long first = page.recorded.message(EntryKind.BINARY, format.write("{\"a\":1,\"b\":\"x\"}"));
        long second = page.recorded.message(EntryKind.BINARY, format.write("{\"b\":\"x\",\"a\":2}"));
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("1 difference as JSON");
        assertThat(spoken()).containsExactly("changed $.a ", "removed  1", "added  2");
    }

    @Test
    void theMessageBeforeOfTheSameTypeIsFound() {
        page.recorded.text("{\"type\":\"trade\",\"n\":1}");
        page.recorded.text("{\"type\":\"quote\",\"n\":2}");
        page.show(page.recorded.text("{\"n\":3,\"type\":\"trade\"}"));
        page.aspect(Aspect.DIFF);
        awaitSummary("1 difference as JSON");
        assertThat(page.text("#diff-with")).isEqualTo("Changes since #0, the previous message with $.type trade");
    }

    @Test
    void theTypesPathCanBeSet() {
        page.recorded.text("{\"kind\":7,\"n\":1}");
        page.recorded.text("{\"kind\":8,\"n\":2}");
        page.show(page.recorded.text("{\"kind\":7.0,\"n\":1}"));
        page.aspect(Aspect.DIFF);
        InspectorPage.await(() -> page.text("#diff-with")
                .equals("Changes since #1, the previous message; no earlier message has the same $.type"));
        type("$.kind");
        awaitSummary("No differences as JSON");
        assertThat(page.text("#diff-with")).isEqualTo("Changes since #0, the previous message with $.kind 7.0");
        type("kind");
        InspectorPage.await(() -> page.text("#diff-with").contains("the type path is invalid"));
    }

    @Test
    void theFirstMessageHasNothingToBeComparedWith() {
        page.show(page.recorded.text("alone"));
        page.aspect(Aspect.DIFF);
        InspectorPage.await(() -> page.text("#diff-with").startsWith("There is no earlier message"));
    }

    @Test
    void nextAndPreviousGoThroughTheDifferences() {
        long first = page.recorded.text("a\nb\nc\nd\ne");
        long second = page.recorded.text("A\nb\nc\nd\nE");
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("2 differences as text");
        RowPane rows = page.rows("#inspector-diff");
        assertThat(rows.selection().lead()).isZero();
        page.run(() -> ((ButtonBase) page.find("#diff-next")).fire());
        assertThat(rows.selection().lead()).isEqualTo(5);
        page.run(() -> ((ButtonBase) page.find("#diff-previous")).fire());
        assertThat(rows.selection().lead()).isZero();
        page.shoot("diff-text");
    }

    @Test
    void bytesAreComparedInHex() {
        byte[] bytes = {(byte) 0x80, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        long first = page.recorded.message(EntryKind.BINARY, bytes);
        byte[] other = bytes.clone();
        other[2] = 'x';
        long second = page.recorded.message(EntryKind.BINARY, other);
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("1 difference in bytes");
        assertThat(shownTexts())
                .containsExactly(
                        "80 01 02 03  04 05 06 07  ........",
                        "80 01 78 03  04 05 06 07  ..x.....",
                        "08 09                     ..");
        assertEachCharacterIsInItsColumn();
        page.shoot("diff-hex");
    }

    @Test
    void charactersStandInColumnsWhereverTheMarksAre() {
        long first = page.recorded.text("{\"a\":\"one two  three\",\"b\":\"tail\"}");
        long second = page.recorded.text("{\"a\":\"one 2  three\",\"b\":\"tall\"}");
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("2 differences as JSON");
        assertThat(shownTexts())
                .containsExactly("", "\"one two  three\"", "\"one 2  three\"", "", "\"tail\"", "\"tall\"");
        assertEachCharacterIsInItsColumn();
    }

    @Test
    void linesBeginInOneColumnHoweverLongTheirNumbersAre() {
        String lines = "x\n".repeat(11);
        long first = page.recorded.text("a b" + "\n" + lines + "c\td");
        long second = page.recorded.text("a  b" + "\n" + lines + "c  d");
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("2 differences as text");
        assertThat(shownTexts()).contains("a b", "a  b", "c␉d", "c  d");
        assertThat(texts().stream().map(Text::getLayoutX).distinct()).hasSize(1);
        assertEachCharacterIsInItsColumn();
    }

    @Test
    void hugeMessagesSayWhatWasLeftOut() {
        long first = page.recorded.text("x\n".repeat(5_000_000));
        long second = page.recorded.text("y\n" + "x\n".repeat(5_000_000));
        page.run(() -> page.model.compare(page.recorded.transcript, first, second));
        awaitSummary("1 difference as text");
        assertThat(page.text("#diff-limit")).startsWith("Only the first 2.1 MB of each are compared");
        page.shoot("diff-huge");
    }

    private void type(String path) {
        TextField field = (TextField) page.find("#diff-type");
        page.run(() -> {
            field.setText(path);
            field.fireEvent(new ActionEvent());
        });
    }

    private void awaitSummary(String summary) {
        InspectorPage.await(() -> page.text("#diff-summary").equals(summary));
        InspectorPage.await(() -> true);
    }

    private List<String> spoken() {
        return shownRows().map(RowNode::getAccessibleText).toList();
    }

    private List<String> shownTexts() {
        return texts().stream().map(Text::getText).toList();
    }

    private List<Text> texts() {
        return shownRows().map(row -> (Text) row.lookup(".diff-text")).toList();
    }

    private Stream<RowNode> shownRows() {
        RowPane rows = page.rows("#inspector-diff");
        InspectorPage.await(() -> rows.visibleRows().size() == rows.count());
        return rows.visibleRows().stream().sorted(Comparator.comparingLong(RowNode::index));
    }

    /** Looks at the pixels: ink where a character is, none where a blank is. */
    private void assertEachCharacterIsInItsColumn() {
        shownRows().forEach(row -> {
            Text text = (Text) row.lookup(".diff-text");
            double width = FxThread.call(() -> widthOfDigit(text.getFont()));
            Image image = FxThread.call(() -> row.snapshot(null, null));
            for (int i = 0; i < text.getText().length(); i++) {
                double x = text.getLayoutX() + i * width;
                boolean blank = text.getText().charAt(i) == ' ';
                assertThat(hasInk(image, x + (blank ? 1 : 0), x + width - (blank ? 1 : 0)))
                        .as("ink of character %d of %s", i, text.getText())
                        .isEqualTo(!blank);
            }
        });
    }

    private static double widthOfDigit(Font font) {
        Text hundred = new Text("0".repeat(100));
        hundred.setFont(font);
        return hundred.getLayoutBounds().getWidth() / 100;
    }

    private static boolean hasInk(Image image, double from, double to) {
        for (int x = (int) Math.ceil(from); x < Math.min(to, image.getWidth()); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getPixelReader().getColor(x, y).getBrightness() < 0.6) {
                    return true;
                }
            }
        }
        return false;
    }
}
