package app.sockeye.ui.composer.editor;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the objects and arrays of JSON or JSON5 that have lines of their own between their brackets. Any thread. */
final class FoldRegions {
    private FoldRegions() {}

    /**
     * The lines that begin an object or array, each with the one that ends it; of several that begin in a line, the
     * outermost. Unfinished ones are none. Lines count from 0.
     */
    static NavigableMap<Integer, Integer> of(String text) {
        NavigableMap<Integer, Integer> regions = new TreeMap<>();
        Deque<int[]> open = new ArrayDeque<>();
        int line = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = BracketPair.behind(text, at);
            if (c == '{' || c == '[') {
                open.push(new int[] {c, line});
            } else if ((c == '}' || c == ']') && !open.isEmpty() && open.peek()[0] == (c == '}' ? '{' : '[')) {
                int first = open.pop()[1];
                if (line - first > 1) {
                    regions.put(first, line);
                }
            }
            line += lineFeeds(text, at, next);
            at = next;
        }
        return Collections.unmodifiableNavigableMap(regions);
    }

    private static int lineFeeds(String text, int start, int end) {
        int feeds = 0;
        for (int at = start; at < end; at++) {
            feeds += text.charAt(at) == '\n' ? 1 : 0;
        }
        return feeds;
    }
}
