package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VisibleTextTest {

    @Property(tries = 500, seed = "6455")
    void nothingInItActsOrBreaksTheLine(@ForAll String text) {
        assertThat(VisibleText.of(text).codePoints()).noneMatch(VisibleTextTest::acts);
        assertThat(VisibleText.quoted(text).codePoints()).noneMatch(VisibleTextTest::acts);
    }

    @Property(tries = 500, seed = "6455")
    void whatIsVisibleStaysAsItIs(@ForAll String text) {
        String visible = VisibleText.of(text);
        assertThat(VisibleText.of(visible)).isEqualTo(visible);
    }

    @Example
    void escapesControlsAndLineBreaksAreSeen() {
        assertThat(VisibleText.of("\u001b[31m\u0007a\tb\r\nc\u0000\u007f")).isEqualTo("␛[31m␇a␉b␍¶c␀␡");
        assertThat(VisibleText.of("\u009b2J\u0085\u2028\u2029")).isEqualTo("<U+009B>2J<U+0085><U+2028><U+2029>");
    }

    @Example
    void whatTurnsTheDirectionOrHasNoWidthIsSeen() {
        assertThat(VisibleText.of("a\u202eb\u2066c\u2069\u200f\u061c"))
                .isEqualTo("a<U+202E>b<U+2066>c<U+2069><U+200F><U+061C>");
        assertThat(VisibleText.of("\ufeffa\u200bb\u2060\u00ad\u3164\u2800\u034f"))
                .isEqualTo("<U+FEFF>a<U+200B>b<U+2060><U+00AD><U+3164><U+2800><U+034F>");
        assertThat(VisibleText.of(Character.toString(0xE0041) + Character.toString(0xE0101)))
                .isEqualTo("<U+E0041><U+E0101>");
        assertThat(VisibleText.of("a\ud800b")).isEqualTo("a<U+D800>b");
    }

    @Example
    void joinersStayWhereTheyJoin() {
        assertThat(VisibleText.of("👩\u200d🚀 می\u200cخواهم")).isEqualTo("👩\u200d🚀 می\u200cخواهم");
        assertThat(VisibleText.of("pay\u200dpal\u200c")).isEqualTo("pay<U+200D>pal<U+200C>");
        assertThat(VisibleText.of("é\u200dè")).isEqualTo("é<U+200D>è");
    }

    @Example
    void aQuotationCanNotEndItself() {
        assertThat(VisibleText.quoted("a\" b\\")).isEqualTo("\"a\\\" b\\\\\"");
        assertThat(VisibleText.quoted("")).isEqualTo("\"\"");
    }

    @Example
    void aQuotationIsBounded() {
        assertThat(VisibleText.quoted("x".repeat(300))).isEqualTo('"' + "x".repeat(300) + '"');
        assertThat(VisibleText.quoted("x".repeat(301))).isEqualTo('"' + "x".repeat(300) + "…\"");
    }

    private static boolean acts(int codePoint) {
        boolean joiner = codePoint == 0x200c || codePoint == 0x200d;
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT && !joiner
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }
}
