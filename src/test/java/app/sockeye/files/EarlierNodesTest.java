package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlierNodesTest {
    private static ObjectNode node(String name) {
        return JsonFile.newObject().put("name", name);
    }

    private static List<String> found(List<String> before, String... now) {
        return EarlierNodes.of(
                        before.stream().map(EarlierNodesTest::node).toList(),
                        List.of(now),
                        (node, name) -> node.path("name").asText().equals(name))
                .stream()
                .map(node -> node.map(each -> each.path("name").asText()).orElse("-"))
                .toList();
    }

    @Test
    void movedOnesAreFoundAndNewOnesHadNone() {
        assertThat(found(List.of("a", "b"), "b", "c", "a")).containsExactly("b", "-", "a");
        assertThat(found(List.of("a", "b", "c"), "c")).containsExactly("c");
    }

    @Test
    void editedOnesArePairedInTheirOrder() {
        assertThat(found(List.of("a", "b", "c"), "A", "b", "C")).containsExactly("a", "b", "c");
    }

    @Test
    void equalOnesHaveANodeEach() {
        assertThat(found(List.of("a", "a"), "a", "a", "a")).containsExactly("a", "a", "-");
    }

    @Test
    void onlyUnknownKeysAreKept() {
        ObjectNode now = node("now");
        EarlierNodes.keepUnknown(node("before").put("new", 1), now, Set.of("name"));
        assertThat(now.toString()).isEqualTo("{\"name\":\"now\",\"new\":1}");
    }
}
