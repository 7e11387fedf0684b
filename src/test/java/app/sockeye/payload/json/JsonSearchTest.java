package app.sockeye.payload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonSearchTest {
    private static final JsonPath A = path(key("a"));
    private static final JsonStep ANY = new JsonStep.Wildcard();

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

    @Test
    void aWildcardLeadsToEachChild() {
        String trades = "{\"trades\":[{\"a\":1},{\"b\":2},[3],{\"a\":{\"a\":4}}]}";
        assertThat(found(trades, path(key("trades"), ANY, key("a")))).containsExactly("1", "OBJECT");
        assertThat(found(trades, path(ANY, index(2), ANY))).containsExactly("3");
        assertThat(found("[]", path(ANY))).isEmpty();
        assertThat(found("7", path(ANY))).isEmpty();
    }

    @Test
    void aDescendantIsFoundAtAnyDepthAndOnlyOnce() {
        assertThat(found("{\"a\":1,\"b\":[{\"a\":{\"a\":2}}]}", path(below(key("a")))))
                .containsExactly("1", "OBJECT", "2");
        assertThat(found("[[0,[1]],2]", path(below(index(0))))).containsExactly("ARRAY", "0", "1");
        assertThat(found("{\"a\":{\"a\":{\"a\":5}}}", path(below(key("a")), below(key("a")))))
                .containsExactly("OBJECT", "5");
        assertThat(found("7", path(below(ANY)))).isEmpty();
    }

    @Test
    void whatLiesDeeperThanTheSearchGoesIsNotFound() {
        String brackets = "[".repeat(JsonSearch.DEEPEST);
        String deepest = brackets + "1,{\"a\":2}" + "]".repeat(JsonSearch.DEEPEST);
        assertThat(found("[" + deepest + ",{\"a\":3}]", path(below(key("a"))))).containsExactly("3");
        assertThat(found(deepest, path(below(index(1))))).containsExactly("OBJECT");
    }

    @Property(tries = 2000, seed = "6455")
    void itFindsWhatALookAtEachValueFinds(@ForAll("values") Object value, @ForAll("paths") JsonPath path) {
        List<String> expected = new ArrayList<>();
        look(value, List.of(), path.steps(), expected);
        assertThat(found(print(value), path)).isEqualTo(expected);
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
        Arbitrary<JsonStep> child = Arbitraries.of(key("a"), key("b"), index(0), index(1), ANY);
        return Arbitraries.oneOf(child, child, child.map(JsonStep.Descendant::new))
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

    /** @param way the keys and indices that lead to the value */
    private static void look(Object value, List<Object> way, List<JsonStep> steps, List<String> hits) {
        if (leads(steps, way)) {
            hits.add(value instanceof List<?> ? "ARRAY" : value instanceof Members ? "OBJECT" : value.toString());
        }
        if (value instanceof Members object) {
            object.members().forEach(m -> look(m.value(), and(way, m.key()), steps, hits));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(list.get(i), and(way, (long) i), steps, hits);
            }
        }
    }

    private static List<Object> and(List<Object> way, Object step) {
        return Stream.concat(way.stream(), Stream.of(step)).toList();
    }

    private static boolean leads(List<JsonStep> steps, List<Object> way) {
        if (steps.isEmpty() || way.isEmpty()) {
            return steps.isEmpty() && way.isEmpty();
        }
        List<JsonStep> rest = steps.subList(1, steps.size());
        if (!(steps.get(0) instanceof JsonStep.Descendant step)) {
            return isStep(steps.get(0), way.get(0)) && leads(rest, way.subList(1, way.size()));
        }
        return IntStream.range(0, way.size())
                .anyMatch(i -> isStep(step.last(), way.get(i)) && leads(rest, way.subList(i + 1, way.size())));
    }

    private static boolean isStep(JsonStep step, Object taken) {
        return step instanceof JsonStep.Wildcard
                || step instanceof JsonStep.Key key && key.name().equals(taken)
                || step instanceof JsonStep.Index index && taken.equals(index.index());
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

    private static JsonStep below(JsonStep step) {
        return new JsonStep.Descendant(step);
    }
}
