package app.sockeye.payload;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid JSON documents with everything that a careless rewrite would change. */
public final class RandomJson {
    private RandomJson() {}

    public static Arbitrary<String> documents() {
        return spaced(values(4));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> scalar = Arbitraries.of(
                "1.0",
                "-0",
                "1E400",
                "12345678901234567890123.4500",
                "0.1e-7",
                "true",
                "false",
                "null",
                "\"\"",
                "\"\\u00e9\\/\\n\"",
                "\"é🚀 {[,:]} \\\" \\\\\"");
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> value = spaced(Arbitraries.lazy(() -> values(depth - 1)));
        Arbitrary<String> key = Arbitraries.of("\"a\"", "\"\\u0061\"", "\"b\"", "\"\"");
        Arbitrary<String> member = Combinators.combine(spaced(key), value).as((k, v) -> k + ":" + v);
        return Arbitraries.oneOf(scalar, list(value, "[", "]"), list(member, "{", "}"));
    }

    private static Arbitrary<String> list(Arbitrary<String> items, String open, String close) {
        return items.list().ofMaxSize(4).map((List<String> parts) -> open + String.join(",", parts) + close);
    }

    private static Arbitrary<String> spaced(Arbitrary<String> text) {
        Arbitrary<String> space = Arbitraries.of("", "", " ", "\n", "\t\r\n  ");
        return Combinators.combine(space, text, space).as((before, t, after) -> before + t + after);
    }
}
