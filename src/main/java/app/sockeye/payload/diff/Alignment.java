package app.sockeye.payload.diff;

import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Aligns the elements of two lists with the fewest changes (Myers' algorithm); long lists are aligned in windows, each
 * with the fewest changes.
 */
final class Alignment {
    /** Number of elements in a window; the time grows with its square. */
    private static final int WINDOW = 4_000;

    private static final int LONGEST_LINE = 10_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private final Runnable check;

    Alignment(Runnable check) {
        this.check = check;
    }

    /** The changes in order; adjacent changes are merged. */
    <T> List<Change> of(List<T> before, List<T> after) {
        int start = commonStart(before, after);
        int end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
        int oldEnd = before.size() - end;
        int newEnd = after.size() - end;
        List<Change> changes = new ArrayList<>();
        int old = start;
        int now = start;
        while (old < oldEnd || now < newEnd) {
            int oldStop = Math.min(oldEnd, old + WINDOW);
            int newStop = Math.min(newEnd, now + WINDOW);
            boolean last = oldStop == oldEnd && newStop == newEnd;
            List<Change> found = align(before.subList(old, oldStop), after.subList(now, newStop));
            Change tail = last || found.isEmpty() ? null : found.get(found.size() - 1);
            if (tail != null
                    && tail.oldStart() + tail.newStart() > 0
                    && reachesEnd(tail, oldStop - old, newStop - now)) {
                // Its match may be after the window.
                found.remove(found.size() - 1);
                oldStop = old + tail.oldStart();
                newStop = now + tail.newStart();
            }
            for (Change change : found) {
                change.moved(old, now).addTo(changes);
            }
            old = oldStop;
            now = newStop;
        }
        return changes;
    }

    /** The differences between two lines by words; for very long lines, everything from the first to the last one. */
    WordDiff words(String before, String after) {
        if (Math.max(before.length(), after.length()) > LONGEST_LINE) {
            return ends(before, after);
        }
        List<String> old = wordsOf(before);
        List<String> now = wordsOf(after);
        List<DiffRow.Part> inOld = new ArrayList<>();
        List<DiffRow.Part> inNow = new ArrayList<>();
        for (Change change : of(old, now)) {
            addPart(old, change.oldStart(), change.oldEnd(), inOld);
            addPart(now, change.newStart(), change.newEnd(), inNow);
        }
        return new WordDiff(inOld, inNow);
    }

    private static WordDiff ends(String before, String after) {
        int least = Math.min(before.length(), after.length());
        int start = 0;
        while (start < least && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new WordDiff(
                List.of(new DiffRow.Part(start, before.length() - end)),
                List.of(new DiffRow.Part(start, after.length() - end)));
    }

    private static boolean reachesEnd(Change change, int oldSize, int newSize) {
        return change.oldEnd() == oldSize && change.newEnd() == newSize;
    }

    private <T> List<Change> align(List<T> before, List<T> after) {
        List<Change> changes = new ArrayList<>();
        new MyersDiffWithLinearSpace<T>()
                .computeDiff(before, after, new Checking()).stream()
                        .map(c -> new Change(c.startOriginal, c.endOriginal, c.startRevised, c.endRevised))
                        .forEach(c -> c.addTo(changes));
        return changes;
    }

    private static <T> int commonStart(List<T> before, List<T> after) {
        int least = Math.min(before.size(), after.size());
        int same = 0;
        while (same < least && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static <T> int commonEnd(List<T> before, List<T> after) {
        int least = Math.min(before.size(), after.size());
        int same = 0;
        while (same < least && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static List<String> wordsOf(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static void addPart(List<String> words, int from, int to, List<DiffRow.Part> parts) {
        if (from < to) {
            int start = length(words.subList(0, from));
            parts.add(new DiffRow.Part(start, start + length(words.subList(from, to))));
        }
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Cancels the library's work by an exception. */
    private final class Checking implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            check.run();
        }

        @Override
        public void diffEnd() {}
    }
}
