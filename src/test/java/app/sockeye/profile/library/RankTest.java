package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RankTest {

    @Property(tries = 300, seed = "6455")
    void thereIsAlwaysARankBetween(@ForAll @Size(max = 200) List<@IntRange(max = 1000) Integer> places) {
        List<String> ranks = new ArrayList<>();
        for (int place : places) {
            int index = place % (ranks.size() + 1);
            String before = index == 0 ? "" : ranks.get(index - 1);
            String after = index == ranks.size() ? "" : ranks.get(index);
            ranks.add(index, Rank.between(before, after));
        }
        assertThat(ranks).isSorted().doesNotHaveDuplicates().allMatch(Rank::isRank);
    }

    @Example
    void longListsKeepShortRanks() {
        String rank = "";
        for (int i = 0; i < 1000; i++) {
            rank = Rank.between(rank, "");
        }
        assertThat(rank).hasSizeLessThan(70);
    }
}
