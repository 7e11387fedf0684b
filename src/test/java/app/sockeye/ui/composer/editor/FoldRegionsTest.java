package app.sockeye.ui.composer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldRegionsTest {
    @Test
    void anObjectWithLinesBetweenItsBracketsIsOne() {
        assertThat(FoldRegions.of("{\n\"a\": [\n1\n],\n\"b\": {}\n}")).isEqualTo(Map.of(0, 5, 1, 3));
        assertThat(FoldRegions.of("[\n]")).isEmpty();
        assertThat(FoldRegions.of("")).isEmpty();
    }

    @Test
    void theOutermostOfALineCounts() {
        assertThat(FoldRegions.of("[{\n1\n}, {\n2\n}]")).isEqualTo(Map.of(0, 4, 2, 4));
    }

    @Test
    void bracketsInStringsAndCommentsAreNone() {
        assertThat(FoldRegions.of("[\"[\", // {\n/* [\n\n */ '\\'[',\n1]")).isEqualTo(Map.of(0, 4));
    }

    @Test
    void unfinishedAndWrongOnesAreSkipped() {
        assertThat(FoldRegions.of("{\n[\n1\n]\n")).isEqualTo(Map.of(1, 3));
        assertThat(FoldRegions.of("{\n)]\n}")).isEqualTo(Map.of(0, 2));
    }
}
