package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://a",
                "ws://a?b",
                "ws://a?b=1&b=2&&c=%zz#top",
                "${base}/x?t=${token}",
                "ws://a/?q=a+b%20c",
                "ws://a#no?query"
            })
    void anAddressThatNobodyEditsStaysAsItIs(String url) {
        assertThat(QueryString.of(url).url()).isEqualTo(url);
    }

    @Test
    void partsAreReadable() {
        QueryString query = QueryString.of("ws://a?a%20b=c+d&x&y=%zz");
        assertThat(query.parts()).extracting(QueryString::name).containsExactly("a b", "x", "y");
        assertThat(query.parts()).extracting(QueryString::value).containsExactly("c d", "", "%zz");
    }

    @Test
    void whatIsTypedIsEncodedWhereItMustBe() {
        assertThat(QueryString.part("a b", "1&2=3#%")).isEqualTo("a%20b=1%262%3D3%23%25");
        assertThat(QueryString.part("t", "x ${token} y")).isEqualTo("t=x%20${token}%20y");
        assertThat(QueryString.part("n", "ä:/?@")).isEqualTo("n=%C3%A4:/?@");
    }

    @Test
    void referencesStayWhole() {
        QueryString query = QueryString.of("ws://${pick:a?|b#}/?t=${hex:a&b=${c}}+d&${base64:e+f=}=1#x");
        assertThat(query.before()).isEqualTo("ws://${pick:a?|b#}/");
        assertThat(query.parts()).extracting(QueryString::name).containsExactly("t", "${base64:e+f=}");
        assertThat(query.parts()).extracting(QueryString::value).containsExactly("${hex:a&b=${c}} d", "1");
        assertThat(QueryString.part("t", "${url:a&b} &")).isEqualTo("t=${url:a&b}%20%26");
    }

    @Test
    void partsAreReplacedBetweenPathAndFragment() {
        assertThat(QueryString.of("ws://a/b?c=1#d").with(List.of("e=2", "f")).url())
                .isEqualTo("ws://a/b?e=2&f#d");
        assertThat(QueryString.of("ws://a/b?c=1#d").with(List.of()).url()).isEqualTo("ws://a/b#d");
    }
}
