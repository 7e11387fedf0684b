package app.sockeye.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SavedMergeTest {
    @Test
    void isReadAsItWasNamed() {
        SavedMerge merge = new SavedMerge(
                "k-1",
                List.of(
                        new SavedMerge.Member("orders/2", true),
                        new SavedMerge.Member("session:2026/11/a b", false),
                        new SavedMerge.Member("-risk", true)));
        assertThat(SavedMerge.parse(merge.name())).contains(merge);
    }

    @Test
    void whatIsUnreadableHasNoMembers() {
        assertThat(SavedMerge.parse("merged:")).contains(new SavedMerge("", List.of()));
        assertThat(SavedMerge.parse("merged:k\n\n+\n")).contains(new SavedMerge("k", List.of()));
        assertThat(SavedMerge.parse("orders")).isEmpty();
        assertThat(SavedMerge.parse("session:merged:")).isEmpty();
    }
}
