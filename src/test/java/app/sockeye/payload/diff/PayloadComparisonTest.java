package app.sockeye.payload.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PayloadComparisonTest {

    @Test
    void equalBytesHaveNoDifference() {
        Difference none = compare("hello", "hello");
        assertThat(none.way()).isEqualTo(Difference.Way.SAME_BYTES);
        assertThat(none.isNone()).isTrue();
    }

    @Test
    void movedKeysAndSpellingsAreNoDifference() {
        Difference none = compare(
                "{\"a\": 1.50, \"b\": {\"x\": \"\\u00e9\", \"y\": 1e2}}", "{\"b\":{\"y\":100,\"x\":\"é\"},\"a\":1.5}");
        assertThat(none.way()).isEqualTo(Difference.Way.JSON);
        assertThat(none.isNone()).isTrue();
    }

    @Test
    void numbersAreComparedWithAllTheirDigits() {
        assertThat(lines(compare("{\"id\":9007199254740993}", "{\"id\":9007199254740992}")))
                .containsExactly("~ $.id", "− 9007199254740993", "+ 9007199254740992");
        assertThat(compare("[0.1]", "[0.10000000000000000001]").starts()).hasSize(1);
    }

    @Test
    void addedRemovedAndChangedMembersAreToldByTheirPaths() {
        Difference difference = compare(
                "{\"keep\":1,\"gone\":null,\"in\":{\"a b\":\"old word\"}}",
                "{\"in\":{\"a b\":\"new word\"},\"keep\":1,\"more\":[true]}");
        assertThat(lines(difference))
                .containsExactly(
                        "− $.gone",
                        "− null",
                        "~ $.in['a b']",
                        "− \"old word\"",
                        "+ \"new word\"",
                        "+ $.more",
                        "+ [true]");
        assertThat(difference.starts()).containsExactly(0, 2, 5);
        assertThat(difference.rows().get(3).parts()).containsExactly(new DiffRow.Part(1, 4));
    }

    @Test
    void aDifferenceFarIntoALongStringIsMarked() {
        String same = "x".repeat(50_000);
        Difference difference = compare("[\"" + same + "a\"]", "[\"" + same + "bc\"]");
        assertThat(difference.rows().get(1).parts()).containsExactly(new DiffRow.Part(50_001, 50_002));
        assertThat(difference.rows().get(2).parts()).containsExactly(new DiffRow.Part(50_001, 50_003));
    }

    @Test
    void jsonOfTooManyValuesToHoldIsComparedAsText() {
        String many = "0,\n".repeat(JsonValue.MOST_VALUES);
        Difference difference = compare("[" + many + "1]", "[" + many + "2]");
        assertThat(difference.way()).isEqualTo(Difference.Way.TEXT);
        assertThat(difference.limit()).contains("Compared as text").contains("300,000 values");
        String few = "0,".repeat(JsonValue.MOST_VALUES - 10);
        assertThat(lines(compare("[" + few + "1]", "[" + few + "2]"))).contains("− 1", "+ 2");
    }

    @Test
    void anElementInsertedInFrontChangesNoOther() {
        assertThat(lines(compare("[{\"a\":1},{\"a\":2}]", "[{\"a\":0},{\"a\":1},{\"a\":2}]")))
                .containsExactly("+ $[0]", "+ {\"a\":0}");
    }

    @Test
    void anElementThatChangedIsComparedInside() {
        assertThat(lines(compare("[1,{\"a\":1,\"b\":2},3]", "[1,{\"a\":1,\"b\":5},3]")))
                .containsExactly("~ $[1].b", "− 2", "+ 5");
    }

    @Test
    void aDuplicateKeyCounts() {
        assertThat(lines(compare("{\"a\":1}", "{\"a\":1,\"a\":2}"))).containsExactly("+ $.a (again)", "+ 2");
    }

    @Test
    void deepDocumentsAreCompared() {
        String deep = "[".repeat(50_000) + "1" + "]".repeat(50_000);
        assertThat(compare(deep, deep.replace('1', '2')).starts()).hasSize(1);
    }

    @Test
    void textIsComparedByLinesAndWords() {
        Difference difference = compare("one\nthe old word\nthree\n", "one\nthe new word\nthree\nfour\n");
        assertThat(difference.way()).isEqualTo(Difference.Way.TEXT);
        assertThat(lines(difference))
                .containsExactly(
                        "  1  one", "− 2  the old word", "+ 2  the new word", "  3  three", "+ 4  four", "  5");
        assertThat(difference.rows().get(1).parts()).containsExactly(new DiffRow.Part(4, 7));
    }

    @Test
    void brokenJsonIsComparedAsText() {
        assertThat(compare("{\"a\":1}", "{\"a\":1").way()).isEqualTo(Difference.Way.TEXT);
    }

    @Test
    void bytesAreComparedByRows() {
        byte[] before = new byte[20];
        before[0] = (byte) 0xFF;
        byte[] after = before.clone();
        after[9] = 7;
        Difference difference = compare(before, Arrays.copyOf(after, 22));
        assertThat(difference.way()).isEqualTo(Difference.Way.HEX);
        assertThat(difference.rows())
                .extracting(DiffRow::sign)
                .containsExactly(DiffSign.SAME, DiffSign.REMOVED, DiffSign.ADDED, DiffSign.REMOVED, DiffSign.ADDED);
        assertThat(difference.starts()).containsExactly(1);
        assertThat(difference.rows().get(2).parts()).containsExactly(new DiffRow.Part(3, 5));
    }

    @Test
    void rowsOfATextGiveBackBothTexts() {
        Random random = new Random(6455);
        for (int run = 0; run < 300; run++) {
            String before = randomText(random);
            String after = randomText(random);
            Difference difference = compare("x" + before, "x" + after);
            if (!before.equals(after)) {
                assertThat(text(difference, DiffSign.ADDED)).isEqualTo("x" + before);
                assertThat(text(difference, DiffSign.REMOVED)).isEqualTo("x" + after);
            }
        }
    }

    @Test
    void hugeTextsAreComparedAsFarAsTheLimitAndSaySo() {
        String line = "abcdefghi\n";
        Difference difference = compare(line.repeat(500_000), "first\n" + line.repeat(500_000));
        assertThat(difference.limit()).contains("Only the first").contains("2.1 MB");
        assertThat(lines(difference)).startsWith("+ 1  first");
    }

    @Test
    void textsWithNothingInCommonAreOneDifference() {
        StringBuilder before = new StringBuilder("x");
        StringBuilder after = new StringBuilder("y");
        for (int i = 0; i < 20_000; i++) {
            before.append('a').append(i).append('\n');
            after.append('b').append(i).append('\n');
        }
        assertThat(compare(before.toString(), after.toString()).starts()).hasSize(1);
    }

    @Test
    void comparingEndsWhenAskedTo() {
        Runnable cancelled = () -> {
            throw new CancellationException();
        };
        ByteSource some = ByteSource.of("a\nb".getBytes(UTF_8));
        ByteSource other = ByteSource.of("b\na".getBytes(UTF_8));
        assertThatThrownBy(() -> new PayloadComparison(some, other, cancelled).run())
                .isInstanceOf(CancellationException.class);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(30);
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(random.nextInt(6)).append('\n');
        }
        return text.toString();
    }

    /** The text that is left without the rows of a sign. */
    private static String text(Difference difference, DiffSign without) {
        List<String> lines = difference.rows().stream()
                .filter(row -> row.sign() != without)
                .map(DiffRow::text)
                .toList();
        return String.join("\n", lines);
    }

    private static List<String> lines(Difference difference) {
        return difference.rows().stream().map(DiffRow::line).toList();
    }

    private static Difference compare(String before, String after) {
        return compare(before.getBytes(UTF_8), after.getBytes(UTF_8));
    }

    private static Difference compare(byte[] before, byte[] after) {
        return new PayloadComparison(ByteSource.of(before), ByteSource.of(after), () -> {}).run();
    }
}
