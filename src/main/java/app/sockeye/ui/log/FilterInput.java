package app.sockeye.ui.log;

import app.sockeye.transcript.TextPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What was typed into the filter field, understood: nothing, a substring, or {@code /regex/flags} with the flags i
 * (ignore case), m (lines), s (dot matches all) and x (comments).
 *
 * @param pattern what to look for; empty where nothing was typed or it is wrong
 * @param error what is wrong, with its place; empty where nothing is
 */
record FilterInput(Optional<TextPattern> pattern, String error) {
    private static final Pattern SLASHED = Pattern.compile("/(.+)/([imsx]*)", Pattern.DOTALL);

    static FilterInput parse(String typed, boolean matchCase) {
        if (typed.isEmpty()) {
            return new FilterInput(Optional.empty(), "");
        }
        Matcher slashed = SLASHED.matcher(typed);
        if (!slashed.matches()) {
            return new FilterInput(Optional.of(new TextPattern(typed, false, !matchCase)), "");
        }
        String flags = slashed.group(2);
        String inline = flags.replace("i", "");
        String prefix = inline.isEmpty() ? "" : "(?" + inline + ")";
        try {
            boolean ignoreCase = !matchCase || flags.contains("i");
            return new FilterInput(Optional.of(new TextPattern(prefix + slashed.group(1), true, ignoreCase)), "");
        } catch (PatternSyntaxException e) {
            return new FilterInput(Optional.empty(), complaint(e, prefix.length()));
        }
    }

    /** The expression's place in the field: behind the slash, without our prefix, counted from 1. */
    private static String complaint(PatternSyntaxException e, int prefix) {
        String place = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() - prefix + 2);
        return "Not a regular expression: " + e.getDescription() + place + ".";
    }
}
