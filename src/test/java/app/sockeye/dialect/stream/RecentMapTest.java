package app.sockeye.dialect.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentMapTest {
    private final RecentMap<Integer> map = new RecentMap<>();

    @Test
    void theOldestGo() {
        for (int i = 0; i <= RecentMap.MOST; i++) {
            map.put("n" + i, i);
        }
        assertThat(map.get("n0")).isEmpty();
        assertThat(map.get("n1")).contains(1);
        assertThat(map.get("n" + RecentMap.MOST)).contains(RecentMap.MOST);
    }

    @Test
    void longNamesAreNotRemembered() {
        map.put("x".repeat(2000), 1);
        assertThat(map.get("x".repeat(2000))).isEmpty();
    }

    @Test
    void copiesGoTheirOwnWays() {
        map.put("a", 1);
        RecentMap<Integer> copy = map.copy();
        map.put("b", 2);
        copy.remove("a");
        assertThat(map.get("a")).contains(1);
        assertThat(copy.get("a")).isEmpty();
        assertThat(copy.get("b")).isEmpty();
    }
}
