package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonSearchTest {
    private static final JsonPath A = path(key("a"));

    @Test
    void valuesOfAllKindsAreFound() {
        assertThat(found("{\"b\":1,\"a\":[1,{}]}", A)).containsExactly("ARRAY");
        assertThat(found("{\"a\":\"x\"}", A)).containsExactly("x");
        assertThat(found(" [ 1, [2, {\"a\":3}] ]", path(index(1), index(1), key("a"))))
                .containsExactly("3");
        assertThat(found("null", path())).containsExactly("null");
        assertThat(found("[[1],[2],[3,4]]", path(index(2), index(1)))).containsExactly("4");
    }

    @Test
    void whatLiesElsewhereIsNotFound() {
        assertThat(found("{\"b\":{\"a\":1},\"c\":[{\"a\":2}]}", A)).isEmpty();
        assertThat(found("[\"a\",1]", A)).isEmpty();
        assertThat(found("{\"0\":1}", path(index(0)))).isEmpty();
        assertThat(found("{\"a\":1}", path(key("a"), key("b")))).isEmpty();
        assertThat(found("[1]", path(index(1)))).isEmpty();
        assertThat(found("", path())).isEmpty();
    }

    @Test
    void eachOfDuplicateKeysCounts() {
        assertThat(found("{\"a\":1,\"a\":{\"a\":9},\"a\":2}", A)).containsExactly("1", "OBJECT", "2");
        assertThat(found("{\"a\":{\"b\":1},\"x\":0,\"a\":{\"b\":2}}", path(key("a"), key("b"))))
                .containsExactly("1", "2");
    }

    @Test
    void escapesInKeysAndTextsAreResolved() {
        assertThat(found("{\"\\u0061\":\"\\u00fc\\n\\\"\"}", A)).containsExactly("ü\n\"");
        assertThat(found("{\"k\\\\y\":1}", path(key("k\\y")))).containsExactly("1");
    }

    @Test
    void numbersKeepTheirDigits() {
        List<BigDecimal> numbers = new ArrayList<>();
        new JsonSearch(A, f -> {
                    f.number().ifPresent(numbers::add);
                    return false;
                })
                .isIn(bytes("{\"a\":12345678901234567890.10,\"a\":1e-400,\"a\":\"1\",\"a\":1e99999999999}"));
        assertThat(numbers).containsExactly(new BigDecimal("12345678901234567890.10"), new BigDecimal("1e-400"));
    }

    @Test
    void aBrokenDocumentHasWhatComesBeforeItsBreak() {
        assertThat(found("{\"a\":1,}", A)).containsExactly("1");
        assertThat(found("{,\"a\":1}", A)).isEmpty();
    }

    @Test
    void anyDepthIsPassed() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(found("{\"b\":" + deep + ",\"a\":7}", A)).containsExactly("7");
    }

    @Property(tries = 500, seed = "6455")
    void itFindsWhatAWalkThroughTheTreeFinds(@ForAll("values") Object value, @ForAll("paths") JsonPath path) {
        assertThat(found(print(value), path)).isEqualTo(walk(value, path.steps()));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.randomValue(random -> value(random, 3));
    }

    private static Object value(Random random, int depth) {
        int shape = depth == 0 ? 0 : random.nextInt(3);
        if (shape == 0) {
            return random.nextInt(10);
        }
        Stream<Object> children =
                Stream.generate(() -> value(random, depth - 1)).limit(random.nextInt(4));
        return shape == 1
                ? children.toList()
                : new Members(children.map(v -> new Member(random.nextBoolean() ? "a" : "b", v))
                        .toList());
    }

    @Provide
    Arbitrary<JsonPath> paths() {
        return Arbitraries.of(key("a"), key("b"), index(0), index(1))
                .list()
                .ofMaxSize(3)
                .map(JsonPath::new);
    }

    private record Member(String key, Object value) {}

    private record Members(List<Member> members) {}

    private static String print(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonSearchTest::print).toList().toString();
        }
        if (value instanceof Members object) {
            List<String> members = object.members().stream()
                    .map(m -> "\"" + m.key() + "\" : " + print(m.value()))
                    .toList();
            return members.toString().replaceAll("^\\[", "{").replaceAll("]$", "}");
        }
        return value.toString();
    }

    private static List<String> walk(Object value, List<JsonStep> steps) {
        if (steps.isEmpty()) {
            return List.of(value instanceof List<?> ? "ARRAY" : value instanceof Members ? "OBJECT" : value.toString());
        }
        List<JsonStep> rest = steps.subList(1, steps.size());
        List<String> found = new ArrayList<>();
        if (steps.get(0) instanceof JsonStep.Key key && value instanceof Members object) {
            object.members().stream()
                    .filter(m -> m.key().equals(key.name()))
                    .forEach(m -> found.addAll(walk(m.value(), rest)));
        } else if (steps.get(0) instanceof JsonStep.Index index
                && value instanceof List<?> list
                && index.index() < list.size()) {
            found.addAll(walk(list.get((int) index.index()), rest));
        }
        return found;
    }

    private static List<String> found(String json, JsonPath path) {
        List<String> found = new ArrayList<>();
        new JsonSearch(path, f -> {
                    found.add(f.kind().isContainer() ? f.kind().name() : f.text(1000));
                    return false;
                })
                .isIn(bytes(json));
        return found;
    }

    private static ByteSource bytes(String json) {
        return ByteSource.of(json.getBytes(UTF_8));
    }

    private static JsonPath path(JsonStep... steps) {
        return new JsonPath(List.of(steps));
    }

    private static JsonStep key(String name) {
        return new JsonStep.Key(name);
    }

    private static JsonStep index(long index) {
        return new JsonStep.Index(index);
    }
}
