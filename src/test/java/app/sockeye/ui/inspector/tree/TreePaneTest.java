package app.sockeye.ui.inspector.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.RowPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class TreePaneTest {
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
    void filterShowsMatchesWithTheirAncestors() {
        show("{\"a\":{\"b\":[1,\"Needle\",3]},\"needles\":{\"x\":1},\"z\":0}");
        filter("needle");
        inspector.awaitRows("a {1}", "b [3]", "[1] \"Needle\"", "needles {1}");
        assertThat(inspector.label("#tree-filter-state")).isEqualTo("2 found");
        inspector.shoot("tree-filter");
        inspector.expand(3);
        inspector.awaitRows("a {1}", "b [3]", "[1] \"Needle\"", "needles {1}", "x 1");
        filter("Needle");
        inspector.awaitRows("a {1}", "b [3]", "[1] \"Needle\"");
        filter("");
        ShownInspector.await(() -> inspector.rows().contains("z 0"));
    }

    @Test
    void filterThatFindsNothingSaysSo() {
        show("[1,2]");
        filter("x");
        ShownInspector.await(() -> inspector.label("#inspector-tree-note").startsWith("No key or value"));
        assertThat(inspector.label("#tree-filter-state")).isEqualTo("0 found");
    }

    @Test
    void filterStaysForTheNextMessage() {
        show("[\"one\",\"two\"]");
        filter("two");
        inspector.awaitRows("[1] \"two\"");
        show("{\"a\":\"two\",\"b\":\"three\"}");
        inspector.awaitRows("a \"two\"");
    }

    @Test
    void aHugeDocumentIsFilteredWithinBoundsAndWhileTypingGoesOn() {
        show("{\"data\":[" + "{\"id\":12345,\"name\":\"abc\"},".repeat(300_000) + "{\"id\":\"last\"}]}");
        ShownInspector.await(() -> !inspector.rows().isEmpty());
        filter("1");
        filter("12");
        filter("last");
        inspector.awaitRows("data [300001]", "[300000] {1}", "id \"last\"");
        filter("abc");
        ShownInspector.await(() -> inspector.label("#tree-filter-state").equals("First 1,000 of 300,000"));
        assertThat(inspector.rows()).hasSize(2001);
    }

    @Test
    void treeExpandsToALevelAndCollapses() {
        show("{\"a\":{\"b\":{\"c\":{\"d\":1}}},\"e\":[" + "7,".repeat(100) + "7]}");
        ShownInspector.await(() -> inspector.rows().contains("d 1"));
        ShownInspector.run(() -> tree().expandTo(1));
        inspector.awaitRows("a {1}", "e [101]");
        ShownInspector.run(() -> tree().expandTo(2));
        ShownInspector.await(() -> inspector.rows().size() == 2 + 1 + 101);
        ShownInspector.run(() -> tree().expandTo(AutoExpand.ALL));
        ShownInspector.await(() -> inspector.rows().size() == 2 + 3 + 101);
        assertThat(inspector.rows()).startsWith("a {1}", "b {1}", "c {1}", "d 1");
    }

    @Test
    void expandingAllStopsAtItsBound() {
        show("[" + "[1,2,3],".repeat(5_000) + "1]");
        ShownInspector.await(() -> inspector.rows().size() > JsonDocument.PAGE);
        ShownInspector.run(() -> tree().expandTo(AutoExpand.ALL));
        ShownInspector.await(() -> inspector.rows().size() == 4 * JsonDocument.PAGE + 1);
    }

    @Test
    void aValueBecomesAColumnOrAFilterOfTheLog() throws QuerySyntaxException {
        show("{\"a b\":{\"type\":\"tr\\\"ade\"},\"n\":1}");
        ShownInspector.await(() -> inspector.rows().size() == 3);
        ShownInspector.run(() -> {
            tree().getSelectionModel().select(1);
            tree().getContextMenu().getItems().stream()
                    .filter(item -> "Show as column".equals(item.getText())
                            || "Show only messages with this value".equals(item.getText()))
                    .forEach(MenuItem::fire);
        });
        assertThat(inspector.asked)
                .containsExactly("column $[\"a b\"].type", "narrow json:$[\"a b\"].type == \"tr\\\"ade\"");
        assertThat(JsonPathText.parse("$[\"a b\"].type").steps()).hasSize(2);
        assertThat(Query.parse("json:$[\"a b\"].type == \"tr\\\"ade\"")).isNotNull();
    }

    @Test
    void aTokenOpensInPlace() {
        String jwt = base64("{\"alg\":\"HS256\"}") + "." + base64("{\"exp\":1700003600}") + "." + base64("secret");
        show("{\"token\":\"" + jwt + "\",\"n\":1}");
        ShownInspector.await(() -> inspector.rows().size() == 2);
        assertThat(inspector.rows().get(0)).endsWith("{JWT}");
        inspector.expand(0);
        inspector.awaitRows(
                inspector.rows().get(0),
                "header {1}",
                "alg \"HS256\"",
                "claims {1}",
                "exp 1700003600 {2023-11-14 23:13:20Z}",
                "expires 2023-11-14 23:13:20Z",
                "signature HS256, 6 B, not verified",
                "n 1");
        ShownInspector.run(() -> {
            tree().getSelectionModel().select(4);
            tree().copy(item -> PayloadCopy.all(RowPath.of(item)));
        });
        assertThat(inspector.clipboard()).isEqualTo("$.token -> $.exp");
        inspector.shoot("tree-jwt");
        ShownInspector.run(Theme.DARK::apply);
        inspector.shoot("tree-jwt-dark");
        ShownInspector.run(Theme.LIGHT::apply);
    }

    @Test
    void jsonInAStringOpensWithoutARowBetween() {
        show("{\"body\":\"{\\\"a\\\":1.10,\\\"a\\\":[2]}\"}");
        ShownInspector.await(() -> inspector.rows().size() == 1);
        inspector.expand(0);
        ShownInspector.await(() -> inspector.rows().size() == 4);
        assertThat(inspector.rows().subList(1, 4)).containsExactly("a 1.10", "a [1]", "[0] 2");
        ShownInspector.run(() -> {
            tree().getSelectionModel().select(1);
            tree().copy(item -> PayloadCopy.all(RowPath.of(item)));
        });
        assertThat(inspector.clipboard()).isEqualTo("$.body -> $.a");
    }

    @Test
    void compressedBytesInBase64OpenStepByStepAndByThemselves() throws IOException {
        String inner = Base64.getEncoder().encodeToString(gzip("plain text, for once"));
        show("[\"" + inner + "\"]");
        ShownInspector.await(() -> inspector.rows().size() == 1);
        inspector.expand(0);
        ShownInspector.await(() -> inspector.rows().size() == 2);
        assertThat(inspector.rows().get(1)).endsWith("{gzip}");
        inspector.expand(1);
        ShownInspector.await(() -> inspector.rows().contains(" plain text, for once"));
        ShownInspector.run(() -> {
            tree().getSelectionModel().select(2);
            tree().getContextMenu().getItems().get(4).fire();
        });
        ShownInspector.await(() ->
                inspector.model.inspectedProperty().get().orElseThrow().from().isPresent());
        assertThat(inspector.model.aspectsProperty().get()).isEqualTo(Aspect.OF_BYTES);
        inspector.shoot("content-alone");
        ShownInspector.run(inspector.model::back);
        assertThat(inspector.model.inspectedProperty().get().orElseThrow().from())
                .isEmpty();
    }

    @Test
    void aCompressedMessageOffersToBeOpened() throws IOException {
        inspector.show(inspector.recorded.message(EntryKind.BINARY, gzip("{\"a\":[1,2]}")));
        ShownInspector.await(() -> inspector.label("#content-open").equals("Open as gzip"));
        inspector.shoot("content-offer");
        ShownInspector.run(() -> ((javafx.scene.control.Button) inspector.node("#content-open")).fire());
        inspector.awaitRows("a [2]", "[0] 1", "[1] 2");
        assertThat(inspector.label("#content-back")).isEqualTo("Back to message");
    }

    @Test
    void whatWasOpenedIsCopiedAndSavedByItself() throws IOException {
        inspector.show(inspector.recorded.message(EntryKind.BINARY, gzip("opened")));
        ShownInspector.await(() -> inspector.label("#content-open").equals("Open as gzip"));
        fire("#content-open");
        ShownInspector.await(() -> inspector.label("#content-back").equals("Back to message"));
        fire("#inspector-copy");
        ShownInspector.await(() -> "opened".equals(inspector.clipboard()));
        fire("#inspector-save");
        assertThat(inspector.saved)
                .singleElement()
                .satisfies(saved -> assertThat(saved.head(100)).asString(UTF_8).isEqualTo("opened"));
    }

    private void fire(String button) {
        ShownInspector.run(() -> ((javafx.scene.control.Button) inspector.node(button)).fire());
    }

    @Test
    void aTokenAsAMessageIsATree() {
        String jwt = base64("{\"alg\":\"none\"}") + "." + base64("{}") + ".";
        inspector.show(inspector.recorded.text(jwt));
        ShownInspector.await(() -> inspector.label("#content-open").equals("Open as JWT"));
        ShownInspector.run(() -> ((javafx.scene.control.Button) inspector.node("#content-open")).fire());
        inspector.awaitRows("header {1}", "alg \"none\"", "claims {0}", "signature none");
    }

    @Test
    void whatTheLogsFilterSoughtIsMarked() {
        ShownInspector.run(
                () -> inspector.model.highlightsProperty().set(List.of(new TextPattern("dle", false, true))));
        show("{\"noodles\":\"needle\"}");
        ShownInspector.await(() -> inspector.rows().size() == 1);
        ShownInspector.await(
                () -> ShownInspector.onFx(() -> tree().lookupAll(".label.hit").size() == 2));
        inspector.shoot("tree-marks");
    }

    @Test
    void aValueThatIsCopiedOnlyInPartSaysSo(FxRobot robot) {
        show("{\"a\":\"" + "x".repeat(5 << 20) + "\"}");
        ShownInspector.await(() -> inspector.rows().toString().startsWith("[a \"xxx"));
        ShownInspector.run(() -> {
            tree().requestFocus();
            tree().getSelectionModel().select(0);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        ShownInspector.await(() -> inspector.clipboard().length() == 4 << 20);
        assertThat(inspector.node("#inspector-notice").getAccessibleText())
                .startsWith("Only the first 4.2 MB of 5.2 MB were copied.")
                .contains("Export > Selected");
    }

    private JsonTree tree() {
        return (JsonTree) inspector.tree();
    }

    private void show(String json) {
        inspector.show(inspector.recorded.text(json));
    }

    private void filter(String text) {
        ShownInspector.run(() -> ((TextField) inspector.node("#tree-filter")).setText(text));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
