package app.sockeye.ui.inspector.tree;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.TreeRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTreeItemTest {
    private int asked;

    @Test
    void childrenThatCouldNotBeLoadedSaySoAndCanBeAskedForAgain() throws Exception {
        TreeRow array = JsonDocument.open(ByteSource.of("[1]".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .root();
        JsonTreeItem item = new JsonTreeItem(array, asking -> asked++);
        item.setExpanded(true);
        assertThat(asked).isEqualTo(1);
        assertThat(texts(item)).containsExactly("Loading…");

        item.notLoaded(new IllegalStateException("not enough memory"));
        assertThat(texts(item)).containsExactly("Not loaded: not enough memory. Click to try again.");

        ((JsonTreeItem) item.getChildren().get(0)).tryAgain();
        assertThat(asked).isEqualTo(2);
        assertThat(texts(item)).containsExactly("Loading…");
    }

    private static List<String> texts(JsonTreeItem item) {
        return item.getChildren().stream()
                .map(child -> ((TreeRow.Note) child.getValue()).text())
                .toList();
    }
}
