package app.sockeye.payload.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Json5Test {
    private static void becomes(String json5, String strict) {
        Json5 read = Json5.read(json5);
        assertThat(read.strict()).isEqualTo(strict);
        assertThat(read.error(json5)).isEmpty();
    }

    private static void fails(String json5, long line, long column) {
        JsonError error = Json5.read(json5).error(json5).orElseThrow();
        assertThat(error.line()).as(json5).isEqualTo(line);
        assertThat(error.column()).as(json5).isEqualTo(column);
    }

    @Example
    void commentsAndCommasAtTheEndAreLeftOut() {
        becomes("// a\n{\"a\": 1, // one\n \"b\": [1, 2, /* three */],}\n", "\n{\"a\": 1, \n \"b\": [1, 2  ]}\n");
        becomes("[\"// no\", \"/* comment */\"]", "[\"// no\", \"/* comment */\"]");
    }

    @Example
    void namesAndStringsGetDoubleQuotationMarks() {
        becomes("{a: 'it\\'s \"x\"', $b_1: true, ä: null}", "{\"a\": \"it's \\\"x\\\"\", \"$b_1\": true, \"ä\": null}");
        becomes("'\\x41\\v\\0\\a\\\nb\\u00e4\t'", "\"\\u0041\\u000b\\u0000ab\\u00e4\\u0009\"");
    }

    @Example
    void numbersGetTheirStrictForm() {
        becomes("[+1, -.5, 5., 5.e3, 0xFF, -0x10, 1e+5]", "[1, -0.5, 5, 5e3, 255, -16, 1e+5]");
        becomes("12345678901234567890.10", "12345678901234567890.10");
    }

    @Example
    void whiteSpaceOfJson5BecomesThatOfJson() {
        becomes("\ufeff[\u00a01,\f2]", " [ 1, 2]");
    }

    @Example
    void errorsStandWhereTheyAreWritten() {
        fails("{a: 1 /* x */\n b: 2}", 2, 2);
        fails("{\n  // c\n  a: nope\n}", 3, 7);
        fails("['a", 1, 2);
        fails("[,]", 1, 2);
        fails("[1,,]", 1, 4);
        fails("{,}", 1, 2);
        fails("[1] /* open", 1, 5);
        fails("[Infinity]", 1, 2);
        fails("['\\1']", 1, 4);
        fails("[0x]", 1, 3);
    }

    @Example
    void placesAreFoundAgainInWhatIsSent() {
        Json5 read = Json5.read("{/* c */ab: 'x'}");
        assertThat(read.strict()).isEqualTo("{ \"ab\": \"x\"}");
        assertThat(read.sent(0)).isZero();
        assertThat(read.sent(4)).isEqualTo(2);
        assertThat(read.sent(15)).isEqualTo(11);
        assertThat(read.sent(16)).isEqualTo(12);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u0041", "a", "1", "0x1", ".", "e", "-", "+",
                        "//", "/*", "*/", "\n", " ", "true", "null", "\"a\"", "'b'", "a:", "[1,", "{a:1")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    @Property(tries = 3000, seed = "6455")
    void strictJsonStaysAsItIs(@ForAll("pieces") String text) {
        if (JsonText.check(text).isEmpty()) {
            assertThat(Json5.read(text).strict()).isEqualTo(text);
        }
    }

    @Property(tries = 3000, seed = "6455")
    void everyPlaceStaysInItsText(@ForAll("pieces") String text) {
        Json5 read = Json5.read(text);
        int earlier = 0;
        for (int i = 0; i <= text.length(); i++) {
            assertThat(read.sent(i)).isBetween(earlier, read.strict().length());
            earlier = read.sent(i);
        }
        read.error(text).ifPresent(error -> assertThat(error.offset()).isBetween(0L, (long) text.length()));
        if (read.error(text).isEmpty()) {
            assertThat(JsonText.check(read.strict())).isEmpty();
        }
    }

    @Example
    void keysAreSortedAtEveryDepth() throws InvalidJsonException {
        assertThat(JsonText.sortKeys("{\"b\": [{\"y\": 1.50, \"x\": \"\\u00e4,}\"}], \"a\": {}, \"b\": []}"))
                .isEqualTo(JsonText.format("{\"a\":{},\"b\":[{\"x\":\"\\u00e4,}\",\"y\":1.50}],\"b\":[]}"));
    }
}
