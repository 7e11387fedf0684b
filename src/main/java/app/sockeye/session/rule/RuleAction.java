package app.sockeye.session.rule;

import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.Sendable;
import app.sockeye.transcript.mark.Mark;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a rule does when it fires, as typed. */
public sealed interface RuleAction {
    /** What is wrong with it, in one sentence; empty if it can be done. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Whether it needs a received message. */
    default boolean needsMessage() {
        return false;
    }

    /** What is wrong with it in a rule that fires when a connection opens, or on a message. */
    default Optional<String> problem(boolean onOpen) {
        return onOpen && needsMessage() ? Optional.of("There is no message when a connection opens.") : problem();
    }

    /** Sends something; <code>${last:...}</code> in it is of the message that matched. */
    record SendMessage(Sendable message) implements RuleAction {
        public SendMessage {
            Objects.requireNonNull(message);
        }
    }

    /** Sends the saved message of a name, as it is saved when the rule fires. */
    record SendSaved(String name) implements RuleAction {
        public SendSaved {
            Objects.requireNonNull(name);
        }

        @Override
        public Optional<String> problem() {
            return name.isBlank() ? Optional.of("Choose a saved message.") : Optional.empty();
        }
    }

    /** Gives the message a star. */
    record GiveStar() implements RuleAction {
        @Override
        public boolean needsMessage() {
            return true;
        }
    }

    /** Sets the message's note. */
    record SetNote(String note) implements RuleAction {
        public SetNote {
            Objects.requireNonNull(note);
        }

        @Override
        public boolean needsMessage() {
            return true;
        }

        @Override
        public Optional<String> problem() {
            return note.isBlank() || note.strip().length() > Mark.LONGEST_NOTE
                    ? Optional.of("A note has 1 to " + Mark.LONGEST_NOTE + " characters.")
                    : Optional.empty();
        }
    }

    /** Gives the row of what matches a colour in the log; nothing is done when it fires. */
    record ColourRow(String colour) implements RuleAction {
        /** The colours by their names in files. */
        public static final Set<String> COLOURS = Set.of("red", "yellow", "green", "blue", "purple", "grey");

        public ColourRow {
            Objects.requireNonNull(colour);
        }

        @Override
        public boolean needsMessage() {
            return true;
        }

        @Override
        public Optional<String> problem() {
            return COLOURS.contains(colour) ? Optional.empty() : Optional.of("Choose a colour.");
        }
    }

    /** Shows a notification on the desktop; an empty text shows the beginning of the message. */
    record NotifyDesktop(String text) implements RuleAction {
        public NotifyDesktop {
            Objects.requireNonNull(text);
        }
    }

    /** Stops the log from following. */
    record PauseLog() implements RuleAction {}

    /** Writes the message's payload into a file of its own in a folder. */
    record SavePayload(String folder) implements RuleAction {
        public SavePayload {
            Objects.requireNonNull(folder);
        }

        @Override
        public boolean needsMessage() {
            return true;
        }

        @Override
        public Optional<String> problem() {
            return folder.isBlank() ? Optional.of("Choose a folder for the payloads.") : Optional.empty();
        }
    }

    /** Stops the repeat and the sequence that run on the session. */
    record StopSending() implements RuleAction {}

    /** Closes the connection. */
    record CloseConnection(int code, String reason) implements RuleAction {
        public CloseConnection {
            Objects.requireNonNull(reason);
        }

        @Override
        public Optional<String> problem() {
            return new ControlCheck(ControlDraft.close(code, reason)).complaint();
        }
    }
}
