package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.RandomJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class JsonOutlineTest {

    @Provide
    Arbitrary<String> documents() {
        return RandomJson.documents();
    }

    @Property(tries = 300, seed = "6455")
    void theTreeHoldsTheWholeDocument(
            @ForAll @From("documents") String json, @ForAll @IntRange(min = 1, max = 5) int page) throws Exception {
        JsonOutline outline = open(json);
        assertThat(rebuild(outline, outline.root(), page)).isEqualTo(JsonText.minify(json));
    }

    @Example
    void nodesKeepWhatWasReceived() throws Exception {
        JsonOutline outline = open("{\"a\": 1.50, \"a\": \"\\u00e9\", \"\\u0062\": [true, null]}");
        List<JsonNode> members = children(outline, outline.root(), 10);
        assertThat(outline.root().childCount()).isEqualTo(3);
        assertThat(members).extracting(n -> text(outline, n)).containsExactly("1.50", "\"\\u00e9\"", "[true, null]");
        assertThat(members)
                .extracting(n -> outline.text(n.key().orElseThrow(), 100))
                .containsExactly("\"a\"", "\"a\"", "\"\\u0062\"");
        assertThat(members)
                .extracting(JsonNode::kind)
                .containsExactly(JsonKind.NUMBER, JsonKind.STRING, JsonKind.ARRAY);
        assertThat(members.get(2).childCount()).isEqualTo(2);
    }

    @Example
    void aScalarMayBeTheRoot() throws Exception {
        JsonOutline outline = open(" 12 ");
        assertThat(text(outline, outline.root())).isEqualTo("12");
        assertThat(outline.children(outline.root(), 10).nodes()).isEmpty();
    }

    @Example
    void aLongArrayComesInPages() throws Exception {
        String json = IntStream.range(0, 100_000).mapToObj(String::valueOf).collect(joining(", ", "[", "]"));
        JsonOutline outline = open(json);
        assertThat(outline.root().childCount()).isEqualTo(100_000);
        JsonPage first = outline.children(outline.root(), 1000);
        JsonPage second = outline.children(outline.root(), first.next(), 1000);
        assertThat(first.nodes()).hasSize(1000);
        assertThat(second.nodes().get(0).index()).isEqualTo(1000);
        assertThat(text(outline, second.nodes().get(999))).isEqualTo("1999");
    }

    @Example
    void deepNestingIsOpenedLevelByLevel() throws Exception {
        int depth = 100_000;
        JsonOutline outline = open("[".repeat(depth) + "]".repeat(depth));
        JsonNode node = outline.root();
        for (int i = 0; i < 5; i++) {
            node = outline.children(node, 1).nodes().get(0);
        }
        assertThat(node.value()).isEqualTo(new JsonSpan(5, 2L * depth - 5));
    }

    @Example
    void aBrokenDocumentHasNoOutline() {
        assertThatThrownBy(() -> open("{\"a\": [1, }"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("column 11");
        assertThatThrownBy(() -> open("{} {}")).isInstanceOf(InvalidJsonException.class);
    }

    @Example
    void longTextIsCut() throws Exception {
        JsonOutline outline = open("\"" + "x".repeat(1000) + "\"");
        assertThat(outline.text(outline.root().value(), 10)).isEqualTo("\"xxxxxxxxx");
    }

    private static String rebuild(JsonOutline outline, JsonNode node, int page) {
        if (!node.kind().isContainer()) {
            return text(outline, node);
        }
        String open = node.kind() == JsonKind.OBJECT ? "{" : "[";
        String close = node.kind() == JsonKind.OBJECT ? "}" : "]";
        return children(outline, node, page).stream()
                .map(n -> n.key().map(k -> outline.text(k, 100) + ":").orElse("") + rebuild(outline, n, page))
                .collect(joining(",", open, close));
    }

    private static List<JsonNode> children(JsonOutline outline, JsonNode parent, int limit) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonPage page = outline.children(parent, limit);
        nodes.addAll(page.nodes());
        while (page.next() != null) {
            page = outline.children(parent, page.next(), limit);
            nodes.addAll(page.nodes());
        }
        assertThat(nodes).hasSize((int) parent.childCount());
        return nodes;
    }

    private static String text(JsonOutline outline, JsonNode node) {
        return outline.text(node.value(), 1000);
    }

    private static JsonOutline open(String json) throws InvalidJsonException {
        return JsonOutline.open(ByteSource.of(json.getBytes(UTF_8)));
    }

    @Example
    void severalDocumentsAreTheElementsOfOneRoot() throws InvalidJsonException {
        for (String several : List.of(
                "{\"a\":[1]}\u001e{\"b\":2}\u001e",
                "\u001e{\"a\":[1]}\n\u001e{\"b\":2}\n",
                "{\"a\":[1]}\r\n\r\n{\"b\":2}")) {
            JsonOutline outline = JsonOutline.openAny(ByteSource.of(several.getBytes(UTF_8)));
            assertThat(outline.root().kind()).isEqualTo(JsonKind.ARRAY);
            assertThat(outline.root().childCount()).isEqualTo(2);
            JsonPage first = outline.children(outline.root(), 1);
            assertThat(outline.text(first.nodes().get(0).value(), 99)).isEqualTo("{\"a\":[1]}");
            assertThat(outline.children(first.nodes().get(0), 9).nodes()).hasSize(1);
            JsonPage rest = outline.children(outline.root(), first.next(), 9);
            assertThat(outline.text(rest.nodes().get(0).value(), 99)).isEqualTo("{\"b\":2}");
            assertThat(rest.nodes().get(0).index()).isEqualTo(1);
            assertThat(rest.next()).isNull();
        }
    }

    @Example
    void oneDocumentWithASeparatorBehindItIsItsOwnRoot() throws InvalidJsonException {
        JsonOutline outline = JsonOutline.openAny(ByteSource.of("{\"type\":6}\u001e".getBytes(UTF_8)));
        assertThat(outline.root().kind()).isEqualTo(JsonKind.OBJECT);
        assertThat(outline.isSequence()).isFalse();
    }

    @Example
    void whatIsNoSequenceEitherTellsWhatIsWrongWithTheDocument() {
        for (String bad : List.of("", "\u001e", "{\"a\":1}\u001e{", "{\"a\":1} x", "[1,\u001e2]", "1,2")) {
            byte[] bytes = bad.getBytes(UTF_8);
            InvalidJsonException one =
                    catchThrowableOfType(InvalidJsonException.class, () -> JsonOutline.open(ByteSource.of(bytes)));
            assertThatThrownBy(() -> JsonOutline.openAny(ByteSource.of(bytes)))
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessage(one.getMessage());
        }
    }
}
