package app.sockeye.session.sequence;

import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.Sendable;
import app.sockeye.session.capture.Capture;
import app.sockeye.transcript.connection.AutomationEvent.Action;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What a step does, as typed: valid or not, as {@link #problem()} tells. */
public sealed interface SequenceAction {
    /** The longest time of a delay or time-out. */
    Duration LONGEST = Duration.ofHours(1);
    /** How long something is waited for unless the user says otherwise. */
    Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

    /** Its kind, as it is recorded. */
    Action kind();

    /** What is wrong with it, in one sentence; empty if it can be run. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Sends a message, with its templates resolved. */
    record Send(Sendable message) implements SequenceAction {
        public Send {
            Objects.requireNonNull(message);
        }

        @Override
        public Action kind() {
            return Action.SEND;
        }
    }

    /** Sends the saved message of a name, as it is saved when the step is reached. */
    record SendSaved(String name) implements SequenceAction {
        public SendSaved {
            Objects.requireNonNull(name);
        }

        @Override
        public Action kind() {
            return Action.SEND;
        }

        @Override
        public Optional<String> problem() {
            return name.isBlank() ? Optional.of("Choose a saved message.") : Optional.empty();
        }
    }

    /**
     * Waits until something is received that matches, also what came since the message before was sent or matched.
     *
     * @param query in the language of the log's filter; of connections, too, but never of what is sent
     */
    record WaitFor(String query, Duration timeout) implements SequenceAction {
        public WaitFor {
            Objects.requireNonNull(query);
            Objects.requireNonNull(timeout);
        }

        @Override
        public Action kind() {
            return Action.WAIT;
        }

        @Override
        public Optional<String> problem() {
            if (query.isBlank()) {
                return Optional.of("Expected a query, such as kind:text.");
            }
            try {
                Query.parse(query);
                return complaint("A timeout", timeout);
            } catch (QuerySyntaxException e) {
                return Optional.of(e.getMessage());
            }
        }
    }

    /** Waits for a time. */
    record Delay(Duration time) implements SequenceAction {
        public Delay {
            Objects.requireNonNull(time);
        }

        @Override
        public Action kind() {
            return Action.DELAY;
        }

        @Override
        public Optional<String> problem() {
            return complaint("A delay", time);
        }
    }

    /**
     * Takes a value into a variable: of the message that was waited for last, and where it has none, of the first
     * received since that has it.
     */
    record Take(Capture capture) implements SequenceAction {
        public Take {
            Objects.requireNonNull(capture);
        }

        @Override
        public Action kind() {
            return Action.CAPTURE;
        }

        @Override
        public Optional<String> problem() {
            return capture.problem();
        }
    }

    /** Sends a ping. */
    record Ping(String payload) implements SequenceAction {
        public Ping {
            Objects.requireNonNull(payload);
        }

        @Override
        public Action kind() {
            return Action.PING;
        }

        @Override
        public Optional<String> problem() {
            return new ControlCheck(ControlDraft.ping(payload)).complaint();
        }
    }

    /** Closes the connection and waits for its end. */
    record Close(int code, String reason) implements SequenceAction {
        public Close {
            Objects.requireNonNull(reason);
        }

        @Override
        public Action kind() {
            return Action.CLOSE;
        }

        @Override
        public Optional<String> problem() {
            return new ControlCheck(ControlDraft.close(code, reason)).complaint();
        }
    }

    /** Closes the connection if one is open, connects again, and waits until it is open. */
    record Reconnect(Duration timeout) implements SequenceAction {
        public Reconnect {
            Objects.requireNonNull(timeout);
        }

        @Override
        public Action kind() {
            return Action.RECONNECT;
        }

        @Override
        public Optional<String> problem() {
            return complaint("A timeout", timeout);
        }
    }

    /**
     * Goes back to a step, until all rounds are done.
     *
     * @param from the step that each round begins with, from 1; before this one
     * @param times how many rounds there are together, from 1; not used where there is a file
     * @param csv a CSV file with a head: each row is a round, in which the columns are variables; empty for none
     */
    record Repeat(int from, int times, String csv) implements SequenceAction {
        /** Most rounds. */
        public static final int MOST_TIMES = 1_000_000;

        public Repeat {
            Objects.requireNonNull(csv);
        }

        /** The same from another step. */
        public Repeat withFrom(int step) {
            return new Repeat(step, times, csv);
        }

        @Override
        public Action kind() {
            return Action.REPEAT;
        }

        @Override
        public Optional<String> problem() {
            return csv.isBlank() && (times < 1 || times > MOST_TIMES)
                    ? Optional.of("The number of rounds is 1 to 1,000,000.")
                    : Optional.empty();
        }
    }

    private static Optional<String> complaint(String what, Duration time) {
        return time.compareTo(Duration.ZERO) > 0 && time.compareTo(LONGEST) <= 0
                ? Optional.empty()
                : Optional.of(what + " is longer than 0 and at most an hour.");
    }
}
