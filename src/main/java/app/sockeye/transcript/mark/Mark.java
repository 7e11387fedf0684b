package app.sockeye.transcript.mark;

import java.util.Objects;

/**
 * The star and note that the user set on an entry.
 *
 * @param note the note without surrounding white space; empty for none
 */
public record Mark(boolean starred, String note) {
    /** Maximum length of a note in characters. */
    public static final int LONGEST_NOTE = 1000;

    /** Neither a star nor a note. */
    public static final Mark NONE = new Mark(false, "");

    /** Raises {@link IllegalArgumentException} for a note that is too long. */
    public Mark {
        note = Objects.requireNonNull(note).strip();
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note may have " + LONGEST_NOTE + " characters.");
        }
    }

    /** Whether there is neither a star nor a note. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Returns this mark with or without a star. */
    public Mark withStar(boolean star) {
        return new Mark(star, note);
    }

    /** Returns this mark with another note. */
    public Mark withNote(String newNote) {
        return new Mark(starred, newNote);
    }
}
