package app.sockeye.profile.message;

import app.sockeye.message.Sendable;
import app.sockeye.session.capture.Capture;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A message that was saved in a connection, a folder or the workspace, to be sent again.
 *
 * @param id never changes; unique among the messages of its owner; lower-case letters, digits and hyphens, at most 64
 * @param name 1 to {@value #LONGEST_NAME} characters, not blank
 * @param sendable what is sent, as it was typed: secrets are referred to, never contained
 * @param notes for people; at most {@value #LONGEST_NOTES} characters, empty for none
 * @param shortcut the digit from 1 to 9 that sends it together with Alt; 0 for none
 * @param captures what is taken from its reply
 * @param target the connections it is sent to
 * @param schema the file with the JSON Schema that it is checked against; a relative name starts at the folder of the
 *     connections; empty for the connection's schema
 */
public record SavedMessage(
        String id,
        String name,
        Sendable sendable,
        String notes,
        int shortcut,
        List<Capture> captures,
        MessageTarget target,
        String schema) {
    /** The most characters (UTF-16 code units) of a name. */
    public static final int LONGEST_NAME = 1_000;
    /** The most characters of the notes. */
    public static final int LONGEST_NOTES = 64_000;
    /** The most characters of the schema's name. */
    public static final int LONGEST_SCHEMA = 4_000;
    /** The greatest digit of a shortcut. */
    public static final int LAST_SHORTCUT = 9;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int NEW_ID_CHARS = 12;

    public SavedMessage {
        sendable = SendableShape.plain(sendable);
        captures = List.copyOf(captures);
        Objects.requireNonNull(target);
        require(ID.matcher(id).matches(), "An id must have 1 to 64 characters of a-z, 0-9 and '-'.");
        require(!name.isBlank(), "A message needs a name.");
        require(name.length() <= LONGEST_NAME, "A name has at most " + LONGEST_NAME + " characters.");
        require(notes.length() <= LONGEST_NOTES, "Notes have at most " + LONGEST_NOTES + " characters.");
        require(schema.length() <= LONGEST_SCHEMA, "A schema's name has at most " + LONGEST_SCHEMA + " characters.");
        require(shortcut >= 0 && shortcut <= LAST_SHORTCUT, "A shortcut is a digit from 1 to 9.");
    }

    /** A new message that goes to the connection it is sent from, without anything else. */
    public static SavedMessage create(String name, Sendable sendable) {
        return new SavedMessage(newId(), name, sendable, "", 0, List.of(), MessageTarget.THIS, "");
    }

    /** An id that no other message has. */
    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, NEW_ID_CHARS);
    }

    /** A copy of its own, without the shortcut. */
    public SavedMessage copy() {
        return new SavedMessage(newId(), name, sendable, notes, 0, captures, target, schema);
    }

    /** Whether this is what it sends. */
    public boolean sends(Sendable other) {
        return sendable.equals(SendableShape.plain(other));
    }

    /** The same for another owner, without its id or its shortcut where that has one like it. */
    public SavedMessage at(boolean idTaken, boolean shortcutTaken) {
        return withId(idTaken ? newId() : id).withShortcut(shortcutTaken ? 0 : shortcut);
    }

    /** The same with another id. */
    SavedMessage withId(String other) {
        return new SavedMessage(other, name, sendable, notes, shortcut, captures, target, schema);
    }

    /** The same with another name. */
    public SavedMessage withName(String other) {
        return new SavedMessage(id, other, sendable, notes, shortcut, captures, target, schema);
    }

    /** The same that sends something else. */
    public SavedMessage withSendable(Sendable other) {
        return new SavedMessage(id, name, other, notes, shortcut, captures, target, schema);
    }

    /** The same with other notes. */
    public SavedMessage withNotes(String other) {
        return new SavedMessage(id, name, sendable, other, shortcut, captures, target, schema);
    }

    /** The same with another shortcut: a digit from 1 to 9, or 0 for none. */
    public SavedMessage withShortcut(int other) {
        return new SavedMessage(id, name, sendable, notes, other, captures, target, schema);
    }

    /** The same with other captures. */
    public SavedMessage withCaptures(List<Capture> others) {
        return new SavedMessage(id, name, sendable, notes, shortcut, others, target, schema);
    }

    /** The same sent to other connections. */
    public SavedMessage withTarget(MessageTarget other) {
        return new SavedMessage(id, name, sendable, notes, shortcut, captures, other, schema);
    }

    /** The same checked against another schema; empty for the connection's. */
    public SavedMessage withSchema(String other) {
        return new SavedMessage(id, name, sendable, notes, shortcut, captures, target, other.strip());
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** For logs: without what is sent. */
    @Override
    public String toString() {
        return name;
    }
}
