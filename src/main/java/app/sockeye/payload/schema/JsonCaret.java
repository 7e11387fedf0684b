package app.sockeye.payload.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a JSON text the caret is.
 *
 * @param path names and indices that lead to the value at the caret, or to the object whose member is named there
 * @param isName whether the name of a member is written there
 * @param start of the word at the caret
 * @param end behind the word at the caret
 * @param typed the word's part before the caret, without an opening quotation mark
 * @param others names of the other members of the object around
 * @param hasColon whether a colon follows
 */
record JsonCaret(
        List<Object> path, boolean isName, int start, int end, String typed, Set<String> others, boolean hasColon) {
    JsonCaret {
        path = List.copyOf(path);
        others = Set.copyOf(others);
    }

    /** Empty where nothing can be written, as in a comment or behind a value. */
    static Optional<JsonCaret> at(String text, int caret) {
        return new JsonCaretReader(text, caret).read();
    }
}
