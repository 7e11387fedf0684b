package app.sockeye.interchange.code;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The lines of a program that is being written. */
final class ProgramLines {
    private final StringBuilder text = new StringBuilder();
    private final String comment;

    /** @param comment what a comment begins with */
    ProgramLines(String comment) {
        this.comment = comment;
    }

    /** Adds lines. */
    ProgramLines add(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return this;
    }

    /** Adds a line where it is wanted. */
    ProgramLines addIf(boolean wanted, String... lines) {
        return wanted ? add(lines) : this;
    }

    /** Adds a comment. */
    ProgramLines note(String sentence) {
        return add(comment + " " + sentence);
    }

    /** Adds comments on what the program does not do, and which variables it reads. */
    ProgramLines notes(ProgramFacts facts, List<String> more, String how) {
        return notes(facts, more, how, name -> true);
    }

    /** @param isRead whether the program reads a variable */
    ProgramLines notes(ProgramFacts facts, List<String> more, String how, Predicate<String> isRead) {
        facts.notes().forEach(note -> note("Not in this program: " + note + "."));
        more.forEach(note -> note("Not in this program: " + note + "."));
        for (Map.Entry<String, String> variable : facts.variables().meanings().entrySet()) {
            if (isRead.test(variable.getKey())) {
                note(how + " " + variable.getKey() + ": " + variable.getValue() + ".");
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
