package app.sockeye.transcript.connection;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Something that Sockeye did by itself, as a sequence, a capture, a rule or a script told it, in typed facts. It is recorded as a
 * note, as it says nothing about the connection.
 */
public sealed interface AutomationEvent extends ConnectionEvent {

    /** What a step of a sequence does. */
    enum Action {
        SEND,
        WAIT,
        DELAY,
        CAPTURE,
        PING,
        CLOSE,
        RECONNECT,
        REPEAT,
        /** Written by a later version. */
        OTHER
    }

    /** How a step or a sequence ended. */
    enum Outcome {
        DONE,
        FAILED,
        /** The user ended the step's waiting, or went on after it had failed. */
        SKIPPED,
        /** The user, or the end of the session, stopped it. */
        STOPPED
    }

    @Override
    default boolean isNote() {
        return true;
    }

    /** Whether something failed, which is shown as errors are. */
    default boolean isFailure() {
        return false;
    }

    /**
     * A sequence began.
     *
     * @param sequence its name
     * @param steps how many of its steps are on
     */
    record SequenceStart(String sequence, int steps) implements AutomationEvent {
        public SequenceStart {
            Objects.requireNonNull(sequence);
        }
    }

    /**
     * A step of a sequence ended.
     *
     * @param step its place in the sequence, from 1
     * @param round how often this step was reached, from 1
     * @param what what it does in a few words, such as a message's name or a query
     * @param entry the index of the entry that was sent, waited for or captured from
     * @param nanos how long it took
     * @param cause why it failed, and what was seen instead, in one sentence; may be empty
     */
    record StepEnd(
            int step,
            long round,
            Action action,
            String what,
            Outcome outcome,
            OptionalLong entry,
            long nanos,
            String cause)
            implements AutomationEvent {
        public StepEnd {
            Objects.requireNonNull(action);
            Objects.requireNonNull(what);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(cause);
        }

        @Override
        public boolean isFailure() {
            return outcome == Outcome.FAILED;
        }
    }

    /**
     * A sequence ended.
     *
     * @param steps how many steps were done, each round counted
     * @param failed how many of them failed
     * @param nanos how long it ran
     */
    record SequenceEnd(String sequence, Outcome outcome, long steps, long failed, long nanos)
            implements AutomationEvent {
        public SequenceEnd {
            Objects.requireNonNull(sequence);
            Objects.requireNonNull(outcome);
        }

        @Override
        public boolean isFailure() {
            return outcome == Outcome.FAILED;
        }
    }

    /**
     * A value of a reply was taken into a variable, or could not be.
     *
     * @param value its beginning; empty where none was taken
     * @param path where in the reply
     * @param entry the index of the reply; empty where none came
     * @param cause why no value was taken, in one sentence; empty where one was
     */
    record ValueCapture(String variable, String value, String path, OptionalLong entry, String cause)
            implements AutomationEvent {
        public ValueCapture {
            Objects.requireNonNull(variable);
            Objects.requireNonNull(value);
            Objects.requireNonNull(path);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(cause);
        }

        @Override
        public boolean isFailure() {
            return !cause.isEmpty();
        }
    }

    /**
     * A rule fired.
     *
     * @param rule its place among the rules, from 1
     * @param when what it fires on, such as its query
     * @param actions what it did, in a few words each
     * @param entry the index of the message that matched; empty where it fired as the connection opened
     * @param sent the index of the first message that it sent; empty where it sent none, or not at once
     * @param times how often it has fired since the session began
     * @param cause what of it could not be done, and why, in one sentence; may be empty
     */
    record RuleFire(
            int rule,
            String when,
            List<String> actions,
            OptionalLong entry,
            OptionalLong sent,
            long times,
            String cause)
            implements AutomationEvent {
        public RuleFire {
            Objects.requireNonNull(when);
            actions = List.copyOf(actions);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(sent);
            Objects.requireNonNull(cause);
        }

        @Override
        public boolean isFailure() {
            return !cause.isEmpty();
        }
    }

    /**
     * A message begins to be sent again and again.
     *
     * @param message its name, or its beginning
     * @param times how often; 0 for no such limit
     * @param nanos for how long; 0 for no such limit
     * @param perSecond messages per second; 0 for as fast as the socket takes them
     */
    record RepeatStart(String message, long times, long nanos, double perSecond) implements AutomationEvent {
        public RepeatStart {
            Objects.requireNonNull(message);
        }
    }

    /**
     * A message is not sent again any more.
     *
     * @param message its name, or its beginning
     * @param sent how often it was sent
     * @param heldBack how often it was held back, such as by a script
     * @param errors how many replies counted as errors
     * @param nanos how long it was sent, pauses not counted
     * @param cause why it could not go on, in one sentence; empty otherwise
     */
    record RepeatEnd(String message, Outcome outcome, long sent, long heldBack, long errors, long nanos, String cause)
            implements AutomationEvent {
        public RepeatEnd {
            Objects.requireNonNull(message);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(cause);
        }

        /** One of which nothing was held back. */
        public RepeatEnd(String message, Outcome outcome, long sent, long errors, long nanos, String cause) {
            this(message, outcome, sent, 0, errors, nanos, cause);
        }

        @Override
        public boolean isFailure() {
            return outcome == Outcome.FAILED;
        }
    }

    /** Why rules paused. */
    enum Limit {
        /** All rules of the program together would have sent too many messages within a second. */
        RATE,
        /** One rule has fired as often as it may. */
        COUNT,
        /** Messages come faster than the rules can be checked. */
        BEHIND,
        /** A mistake of Sockeye's stopped them. */
        DEFECT
    }

    /**
     * The rules of a session paused, or one of them did.
     *
     * @param rule the one that paused, from 1; 0 for all
     * @param most the limit: messages in a second, or firings; 0 where there is none
     */
    record RulePause(Limit limit, int rule, long most) implements AutomationEvent {
        public RulePause {
            Objects.requireNonNull(limit);
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }

    /**
     * A function of a connection's script sent messages.
     *
     * @param function such as {@code onMessage}
     * @param entry the index of the message that it was called for; empty for none
     * @param sent how many messages it sent
     */
    record ScriptRun(String function, OptionalLong entry, long sent) implements AutomationEvent {
        public ScriptRun {
            Objects.requireNonNull(function);
            Objects.requireNonNull(entry);
        }
    }

    /** A connection's script wrote something to the log. */
    record ScriptLog(String text) implements AutomationEvent {
        public ScriptLog {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A connection's script failed, or was stopped.
     *
     * @param function the function that failed; empty for the script as a whole
     * @param entry the index of the message that it was called for; empty for none
     * @param cause what happened and in which line, in one sentence
     * @param stopped whether the script does nothing more
     * @param more how often the same happened since it was last recorded
     */
    record ScriptFailure(String function, OptionalLong entry, String cause, boolean stopped, long more)
            implements AutomationEvent {
        public ScriptFailure {
            Objects.requireNonNull(function);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(cause);
        }

        @Override
        public boolean isFailure() {
            return true;
        }
    }
}
