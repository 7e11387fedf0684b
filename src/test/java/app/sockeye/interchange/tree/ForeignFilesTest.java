package app.sockeye.interchange.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link ForeignJson} and {@link ForeignYaml} with files that no tool writes. */
class ForeignFilesTest {
    private final LeftOutList leftOut = new LeftOutList("f");

    @Test
    void jsonIsReadWithLinesAndNumbersDigitByDigit() throws IOException {
        TreeValue root = json(
                "{\"a\": [1, -0.50e+3,\n true, null, \"x\"], // comment\n \"b\": {\"c\": 123456789012345678901234567890,},}");

        assertThat(root.member("a").items())
                .extracting(TreeValue::text)
                .containsExactly("1", "-0.50e+3", "true", "", "x");
        assertThat(root.member("a").items().get(4).line()).isEqualTo(2);
        assertThat(root.member("b").member("c").text()).isEqualTo("123456789012345678901234567890");
        assertThat(leftOut.items()).isEmpty();
    }

    @Test
    void jsonThatIsCutAnywhereGivesWhatCameBefore() throws IOException {
        String whole = "{\"a\": [1, {\"b\": \"text\"}], \"c\": tru";
        for (int end = 1; end <= whole.length(); end++) {
            LeftOutList own = new LeftOutList("f");
            TreeValue root = ForeignJson.read(
                    new ByteArrayInputStream(whole.substring(0, end).getBytes(UTF_8)), own, Set.of());

            assertThat(root.isObject()).isTrue();
            assertThat(own.items()).extracting(LeftOutItem::reason).containsExactly(LeftOutReason.BROKEN);
        }
        assertThat(json(whole).member("a").items().get(1).member("b").text()).isEqualTo("text");
    }

    @Test
    void whatIsTooDeepIsLeftOutAndTheRestKept() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(json("{\"a\": " + deep + ", \"b\": 1}").member("b").text()).isEqualTo("1");
        assertThat(yaml("a: " + "[".repeat(1_000) + "]".repeat(1_000) + "\nb: 1\n")
                        .member("b")
                        .text())
                .isEqualTo("1");
        assertThat(leftOut.items())
                .extracting(LeftOutItem::reason)
                .containsExactly(LeftOutReason.BEYOND_LIMIT, LeftOutReason.BEYOND_LIMIT);
    }

    @Test
    void hugeNumbersAndTextsDoNoHarm() throws IOException {
        String number = "9".repeat(500_000);
        String text = "x".repeat(TreeBuilder.LONGEST_TEXT + 1);

        TreeValue root = json("{\"n\": " + number + ", \"e\": 1e999999999, \"t\": \"" + text + "\", \"b\": 1}");

        assertThat(root.member("n").text()).hasSize(500_000);
        assertThat(root.member("e").text()).isEqualTo("1e999999999");
        assertThat(root.member("t").isEmpty()).isTrue();
        assertThat(root.member("b").text()).isEqualTo("1");
        assertThat(leftOut.items()).extracting(LeftOutItem::reason).containsExactly(LeftOutReason.BEYOND_LIMIT);
    }

    @Test
    void keysThatAreSkippedMayBeOfAnySize() throws IOException {
        TreeValue root = ForeignJson.read(
                new ByteArrayInputStream(
                        ("{\"content\": {\"text\": [\"" + "x".repeat(9_000_000) + "\"]}, \"a\": 1}").getBytes(UTF_8)),
                leftOut,
                Set.of("content"));

        assertThat(root.members()).containsOnlyKeys("a");
        assertThat(leftOut.items()).isEmpty();
    }

    @Test
    void aliasesCountAsWhatTheyStandFor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(String.join(", ", Collections.nCopies(9, before))).append("]\n");
        }

        TreeValue root = yaml(bomb + "last: 1\n");

        assertThat(root.size()).isLessThanOrEqualTo(TreeBuilder.MOST_VALUES + 10L);
        assertThat(leftOut.items()).extracting(LeftOutItem::reason).containsExactly(LeftOutReason.BEYOND_LIMIT);
    }

    @Test
    void yamlIsReadByTheCoreSchema() {
        TreeValue root = yaml(
                """
                base: &base {a: 1, b: off}
                merged:
                  <<: *base
                  b: "2"
                "quoted": 'true'
                plain: true
                nothing: ~
                block: |
                  one
                  two
                alias: *base
                self: &self [*self]
                tagged: !!java.net.URL [http://127.0.0.1:1/]
                """);

        assertThat(root.member("merged").member("a").text()).isEqualTo("1");
        assertThat(root.member("merged").member("b").text()).isEqualTo("2");
        assertThat(root.member("base").member("b").kind()).isEqualTo(TreeValue.Kind.TEXT);
        assertThat(root.member("quoted").kind()).isEqualTo(TreeValue.Kind.TEXT);
        assertThat(root.member("plain").kind()).isEqualTo(TreeValue.Kind.FLAG);
        assertThat(root.member("nothing").kind()).isEqualTo(TreeValue.Kind.NULL);
        assertThat(root.member("block").text()).isEqualTo("one\ntwo\n");
        assertThat(root.member("block").line()).isEqualTo(8);
        assertThat(root.member("alias")).isSameAs(root.member("base"));
        assertThat(root.member("self").items().get(0).isEmpty()).isTrue();
        assertThat(root.member("tagged").items()).extracting(TreeValue::text).containsExactly("http://127.0.0.1:1/");
        assertThat(leftOut.items()).isEmpty();
    }

    @Test
    void brokenYamlGivesWhatCameBefore() {
        TreeValue root = yaml("a: 1\nb: [1, 2\nc: {\n");

        assertThat(root.member("a").text()).isEqualTo("1");
        assertThat(leftOut.items()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(LeftOutReason.BROKEN);
            assertThat(item.place().line()).isPositive();
        });
    }

    @Test
    void aValueIsWrittenAsJson() throws IOException {
        TreeValue root = json("{\"a\": [1.50, \"x\\n\\\"\", true, null, {}, []]}");

        assertThat(TreeJson.of(root))
                .contains("{\n  \"a\": [\n    1.50,\n    \"x\\n\\\"\",\n    true,\n    null,\n    {},\n    []\n  ]\n}");
    }

    private TreeValue json(String text) throws IOException {
        return ForeignJson.read(new ByteArrayInputStream(text.getBytes(UTF_8)), leftOut, Set.of());
    }

    private TreeValue yaml(String text) {
        return ForeignYaml.read(text, leftOut);
    }
}
