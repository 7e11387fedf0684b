package app.sockeye.transcript;

import java.util.Objects;

/**
 * What the user remarked on an entry.
 *
 * @param note without white space around it; empty for none
 */
public record Mark(boolean starred, String note) {
    /** Characters that a note may have. */
    public static final int LONGEST_NOTE = 1000;

    public static final Mark NONE = new Mark(false, "");

    /** Raises {@link IllegalArgumentException} for a note that is too long. */
    public Mark {
        note = Objects.requireNonNull(note).strip();
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note may have " + LONGEST_NOTE + " characters.");
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The same note with or without a star. */
    public Mark withStar(boolean star) {
        return new Mark(star, note);
    }

    /** The same star with another note. */
    public Mark withNote(String newNote) {
        return new Mark(starred, newNote);
    }
}
