package app.sockeye.payload.diff;

import java.util.List;

/** Compares texts line by line, and changed lines word by word. */
final class TextDiff {
    private final List<String> before;
    private final List<String> after;
    private final Alignment alignment;
    private final DiffRows rows = new DiffRows();

    /** The next line to show, from 0, in each text. */
    private int inBefore;

    private int inAfter;

    TextDiff(String before, String after, Runnable check) {
        this.before = List.of(before.split("\n", -1));
        this.after = List.of(after.split("\n", -1));
        this.alignment = new Alignment(check);
    }

    Difference run(String limit) {
        for (Change change : alignment.of(before, after)) {
            addSame(change.oldStart());
            rows.begin();
            addChange(change);
        }
        addSame(before.size());
        return rows.difference(Difference.Way.TEXT, limit);
    }

    private void addSame(int end) {
        while (inBefore < end && !rows.isFull()) {
            rows.add(new DiffRow(DiffSign.SAME, number(inAfter), before.get(inBefore)));
            inBefore++;
            inAfter++;
        }
    }

    private void addChange(Change change) {
        // Only if as many lines replace as were replaced, as then each line likely replaces the one at its place.
        boolean paired = change.oldSize() == change.newSize();
        for (int line = change.oldStart(); line < change.oldEnd() && !rows.isFull(); line++) {
            String old = before.get(line);
            if (paired) {
                int successor = change.newStart() + line - change.oldStart();
                String now = after.get(successor);
                WordDiff words = alignment.words(old, now);
                rows.add(new DiffRow(DiffSign.REMOVED, number(line), old, words.before()));
                rows.add(new DiffRow(DiffSign.ADDED, number(successor), now, words.after()));
            } else {
                rows.add(new DiffRow(DiffSign.REMOVED, number(line), old));
            }
        }
        for (int line = change.newStart(); line < change.newEnd() && !paired; line++) {
            rows.add(new DiffRow(DiffSign.ADDED, number(line), after.get(line)));
        }
        inBefore = change.oldEnd();
        inAfter = change.newEnd();
    }

    private static String number(int line) {
        return String.valueOf(line + 1);
    }
}
