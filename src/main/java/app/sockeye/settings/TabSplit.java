package app.sockeye.settings;

import java.util.List;
import java.util.Objects;

/**
 * How the tabs of a window stand in two halves beside each other.
 *
 * @param right the names of the tabs in the right half; all others are in the left one
 * @param beside the name of the tab in front of the half without the focus; empty for none
 * @param share the left half's share of the room, from {@value #LEAST} to {@value #MOST}
 * @param linked whether the logs of the halves scroll together
 */
public record TabSplit(List<String> right, String beside, double share, boolean linked) {
    private static final double LEAST = 0.1;
    private static final double MOST = 0.9;

    public TabSplit {
        right = List.copyOf(right);
        Objects.requireNonNull(beside);
        share = Double.isNaN(share) ? 0.5 : Math.max(LEAST, Math.min(MOST, share));
    }
}
