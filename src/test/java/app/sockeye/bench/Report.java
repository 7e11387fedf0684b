package app.sockeye.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures as Markdown. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private boolean allMet = true;

    /** Tells, apart from the report, what is being measured. */
    static void progress(String what) {
        System.err.println("bench: " + what);
    }

    void title(String text) {
        lines.add(text);
        lines.add("");
    }

    void table(String... columns) {
        lines.add("");
        row(columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /**
     * A row that tells whether a target was met.
     *
     * @param figures empty for a case that failed
     */
    void target(String work, Map<String, Double> figures, String target, boolean met, Figure figure) {
        boolean good = !figures.isEmpty() && met;
        allMet &= good;
        row(work, figures.isEmpty() ? "failed" : figure.of(figures), target, good ? "met" : "**missed**");
    }

    /** Whether every target was met. */
    boolean allMet() {
        return allMet;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    /** Words a case's figures. */
    interface Figure {
        String of(Map<String, Double> figures);
    }
}
