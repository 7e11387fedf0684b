package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.RandomJson;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonFinderTest {

    @Example
    void keysAndValuesAreFoundWithWhatLeadsToThem() throws Exception {
        String json = "{\"a\":{\"b\":[1,\"needle\",3]},\"needles\":{\"x\":1},\"z\":0}";
        JsonFindings found = find(json, "needle");
        assertThat(found.count()).isEqualTo(2);
        assertThat(print(json, found.root().orElseThrow()))
                .isEqualTo("{3}(\"a\":{1}(\"b\":[3](\"needle\"*)) \"needles\":{1}*)");
    }

    @Example
    void caseMattersOnlyWhereItIsTyped() throws Exception {
        assertThat(find("[\"Needle\",\"needle\",\"NEEDLE\"]", "needle").count()).isEqualTo(3);
        assertThat(find("[\"Needle\",\"needle\",\"NEEDLE\"]", "Needle").count()).isEqualTo(1);
        assertThat(find("[\"ÄRGER\",\"Ärger\",\"ärger\"]", "ärger").count()).isEqualTo(3);
    }

    @Example
    void numbersAndWordsAreFoundByTheirLettersAsReceived() throws Exception {
        assertThat(find("[1.100,11,true,null]", "1.10").count()).isEqualTo(1);
        assertThat(find("[1.100,11,true,null]", "ru").count()).isEqualTo(1);
        assertThat(find("[\"true\"]", "\"").count()).isZero();
    }

    @Example
    void escapesAreFoundAsWrittenAndAsMeant() throws Exception {
        String json = "[\"caf\\u00e9\",\"a\\\"b\"]";
        assertThat(find(json, "café").count()).isEqualTo(1);
        assertThat(find(json, "\\u00e9").count()).isEqualTo(1);
        assertThat(find(json, "a\"b").count()).isEqualTo(1);
    }

    @Example
    void duplicateKeysAreAllFoundInTheirOrder() throws Exception {
        String json = "{\"a\":1,\"b\":0,\"a\":2}";
        assertThat(print(json, find(json, "a").root().orElseThrow())).isEqualTo("{3}(\"a\":1* \"a\":2*)");
    }

    @Example
    void moreThanAreShownAreCounted() throws Exception {
        JsonFindings found = find("[" + "7,".repeat(5000) + "7]", "7");
        assertThat(found.count()).isEqualTo(5001);
        assertThat(found.shown()).isEqualTo(JsonFinder.MOST_SHOWN);
        assertThat(found.root().orElseThrow().children()).hasSize(JsonFinder.MOST_SHOWN);
    }

    @Example
    void whatIsTooDeepStandsForItsContainer() throws Exception {
        int depth = 100_000;
        JsonFindings found = find("[".repeat(depth) + "7" + "]".repeat(depth), "7");
        assertThat(found.count()).isEqualTo(1);
        JsonFindings.Found at = found.root().orElseThrow();
        int levels = 1;
        while (!at.children().isEmpty()) {
            at = at.children().get(0);
            levels++;
        }
        assertThat(levels).isEqualTo(JsonFinder.DEEPEST);
        assertThat(at.hit()).isTrue();
        assertThat(at.node().childCount()).isEqualTo(1);
    }

    @Example
    void aHitAcrossPiecesOfALongValueIsFound() throws Exception {
        for (int before = (1 << 16) - 8; before <= 1 << 16; before++) {
            assertThat(find("[\"" + "x".repeat(before) + "needle\"]", "needle").count())
                    .isEqualTo(1);
        }
    }

    @Example
    void nothingFoundIsAnEmptyResultAndBrokenJsonAnError() throws Exception {
        assertThat(find("[1]", "x")).isEqualTo(new JsonFindings(0, 0, java.util.Optional.empty()));
        assertThatThrownBy(() -> find("[1,}", "x")).isInstanceOf(InvalidJsonException.class);
    }

    @Example
    void aDocumentOfOneValueIsFoundToo() throws Exception {
        assertThat(find(" \"needle\" ", "needle").root().orElseThrow().hit()).isTrue();
    }

    @Property(tries = 300, seed = "6455")
    void itFindsWhatAWalkThroughTheTreeFinds(@ForAll("documents") String json, @ForAll("texts") String sought)
            throws Exception {
        JsonOutline outline = JsonOutline.open(bytes(json));
        List<JsonNode> walked = new ArrayList<>();
        walk(outline, outline.root(), sought, walked);
        List<JsonNode> hits = new ArrayList<>();
        JsonFindings found = find(json, sought);
        found.root().ifPresent(root -> hits(root, hits));
        assertThat(hits).isEqualTo(walked);
        assertThat(found.count()).isEqualTo(walked.size());
    }

    @Provide
    Arbitrary<String> documents() {
        return RandomJson.documents();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("1", "a", "e", "45", "é", "\\", "n", "[,");
    }

    private static void hits(JsonFindings.Found at, List<JsonNode> hits) {
        if (at.hit()) {
            hits.add(at.node());
        }
        at.children().forEach(child -> hits(child, hits));
    }

    private static void walk(JsonOutline outline, JsonNode at, String sought, List<JsonNode> hits) {
        boolean inKey =
                at.key().filter(k -> holds(outline.text(k, 1000), sought)).isPresent();
        if (inKey || !at.kind().isContainer() && holds(outline.text(at.value(), 1000), sought)) {
            hits.add(at);
        }
        outline.children(at, Integer.MAX_VALUE).nodes().forEach(child -> walk(outline, child, sought, hits));
    }

    private static boolean holds(String received, String sought) {
        String inside = received.replaceAll("^\"|\"$", "").toLowerCase(java.util.Locale.ROOT);
        return inside.contains(sought) || JsonString.unescape(inside).contains(sought);
    }

    private static String print(String json, JsonFindings.Found at) {
        String key = at.node()
                .key()
                .map(k -> json.substring((int) k.start(), (int) k.end()) + ":")
                .orElse("");
        long count = at.node().childCount();
        String value =
                switch (at.node().kind()) {
                    case OBJECT -> "{" + count + "}";
                    case ARRAY -> "[" + count + "]";
                    default ->
                        json.substring((int) at.node().value().start(), (int)
                                at.node().value().end());
                };
        String children = at.children().isEmpty()
                ? ""
                : at.children().stream()
                        .map(c -> print(json, c))
                        .collect(java.util.stream.Collectors.joining(" ", "(", ")"));
        return key + value + (at.hit() ? "*" : "") + children;
    }

    private static JsonFindings find(String json, String text) throws InvalidJsonException {
        return new JsonFinder(bytes(json), text).find(done -> {});
    }

    private static ByteSource bytes(String json) {
        return ByteSource.of(json.getBytes(UTF_8));
    }

    @Example
    void itFindsInSeveralDocuments() throws InvalidJsonException {
        ByteSource several = ByteSource.of("{\"a\":\"x\"}\u001e{\"b\":[\"x\"]}\u001e".getBytes(UTF_8));
        JsonFindings found = new JsonFinder(several, "x", true).find(done -> {});
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.root().orElseThrow().children()).hasSize(2);
        assertThat(found.root().orElseThrow().node().childCount()).isEqualTo(2);
    }
}
