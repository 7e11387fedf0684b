package app.sockeye.transcript.connection;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.SendLoss;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Something that happened to a connection, in typed facts. Texts are unchanged as received; {@link EventWording} words
 * the event.
 */
public sealed interface ConnectionEvent
        permits ConnectionEvent.Connecting,
                ConnectionEvent.MarkedSecret,
                ConnectionEvent.Opened,
                ConnectionEvent.Failed,
                ConnectionEvent.Gap,
                ConnectionEvent.Closed,
                ConnectionEvent.Fault,
                ConnectionEvent.Unsent,
                ConnectionEvent.NotKept,
                AutomationEvent {

    /** Whether it is recorded as an error. */
    default boolean isError() {
        return false;
    }

    /** Whether it is recorded as a note, as it is no state of the connection. */
    default boolean isNote() {
        return false;
    }

    /** Returns this event with only the facts that its sentence needs. */
    default ConnectionEvent brief() {
        return this;
    }

    /**
     * An attempt to connect began.
     *
     * @param target the address; empty where it is not known
     * @param via the proxy or unix socket that it goes through, without credentials; empty for none or not known
     * @param secretHeaders names of the headers that the user marked secret or that authenticate, in lower case; of
     *     query parameters that authenticate, each behind a question mark
     * @param redirect the status of the redirect that it follows, such as 302; 0 where it follows none
     * @param attempt the number of the attempt to reconnect, from 1; 0 for one that the user began
     */
    record Connecting(String target, Optional<String> via, Set<String> secretHeaders, int redirect, int attempt)
            implements ConnectionEvent {
        public Connecting {
            Objects.requireNonNull(target);
            Objects.requireNonNull(via);
            secretHeaders = Set.copyOf(secretHeaders);
        }

        /** One that the user began. */
        public Connecting(String target, Optional<String> via, Set<String> secretHeaders) {
            this(target, via, secretHeaders, 0, 0);
        }

        @Override
        public ConnectionEvent brief() {
            return new Connecting(target, via, Set.of(), redirect, attempt);
        }
    }

    /**
     * The headers that are secret from here on, where an import has no event that begins the connection.
     *
     * @param names in lower case
     */
    record MarkedSecret(Set<String> names) implements ConnectionEvent {
        public MarkedSecret {
            names = Set.copyOf(names);
        }

        @Override
        public ConnectionEvent brief() {
            return new MarkedSecret(Set.of());
        }
    }

    /**
     * The connection was opened.
     *
     * @param subprotocol empty where none was agreed on
     * @param extensions as negotiated
     * @param via the way that a proxy script chose: a proxy without credentials, or {@code DIRECT}; empty where no script
     *     was asked
     */
    record Opened(ReachedPeer reached, Optional<String> subprotocol, List<String> extensions, Optional<String> via)
            implements ConnectionEvent {
        public Opened {
            Objects.requireNonNull(via);
            Objects.requireNonNull(reached);
            Objects.requireNonNull(subprotocol);
            extensions = List.copyOf(extensions);
        }

        /** One that no proxy script chose a way for. */
        public Opened(ReachedPeer reached, Optional<String> subprotocol, List<String> extensions) {
            this(reached, subprotocol, extensions, Optional.empty());
        }

        @Override
        public ConnectionEvent brief() {
            return new Opened(
                    new ReachedPeer(reached.peer(), Optional.empty(), ConnectTimings.NONE),
                    Optional.empty(),
                    List.of());
        }
    }

    /** What an attempt was waiting for when it failed. */
    enum Stage {
        /** Address and options are checked; nothing is on the wire. */
        BEFORE,
        DNS,
        TCP,
        PROXY,
        TLS,
        UPGRADE,
        /** Not recorded. */
        UNKNOWN
    }

    /**
     * An attempt to connect failed.
     *
     * @param cancelled whether the user gave the attempt up
     * @param sentence what happened and where
     * @param nextStep what to do about it, in one sentence; may be empty
     * @param details a line each
     * @param reached how far the attempt got; empty where there was no stream
     */
    record Failed(
            Stage stage,
            boolean cancelled,
            String sentence,
            String nextStep,
            List<String> details,
            Optional<ReachedPeer> reached)
            implements ConnectionEvent {
        private static final int MOST_BRIEF = 512;

        public Failed {
            Objects.requireNonNull(stage);
            Objects.requireNonNull(sentence);
            Objects.requireNonNull(nextStep);
            details = List.copyOf(details);
            Objects.requireNonNull(reached);
        }

        /** Returns this event with other details. */
        public Failed withDetails(List<String> others) {
            return new Failed(stage, cancelled, sentence, nextStep, others, reached);
        }

        @Override
        public boolean isError() {
            return !cancelled;
        }

        @Override
        public ConnectionEvent brief() {
            String start = sentence.length() > MOST_BRIEF ? sentence.substring(0, MOST_BRIEF) : sentence;
            return new Failed(stage, cancelled, start, "", List.of(), Optional.empty());
        }
    }

    /**
     * There was no connection for a while; an attempt to reconnect ended this.
     *
     * @param since when the connection before was lost
     * @param nanos how long there was none
     * @param attempt the number of the attempt that opened a new one, from 1
     */
    record Gap(Instant since, long nanos, int attempt) implements ConnectionEvent {
        public Gap {
            Objects.requireNonNull(since);
        }
    }

    /** Who ended a connection. */
    enum Closer {
        CLIENT,
        SERVER,
        /** The transport broke: no close frame at all. */
        NETWORK
    }

    /**
     * The connection ended.
     *
     * @param code of RFC 6455 section 7.1.5; 0 where it is not known
     * @param framesKnown whether it is known which close frames there were; if so, an empty one means that there was
     *     none
     * @param sent our close frame
     * @param received the server's close frame
     * @param answerNanos time from the first close frame to the second; empty if there were not two
     * @param firstMessageNanos time from the opening of the connection to its first message; empty if none came
     * @param cause why it ended without a clean closing handshake, in one sentence; may be empty
     * @param early why this side ended it by itself; empty for any other end, and where it is not known
     */
    record Closed(
            Closer closer,
            int code,
            boolean framesKnown,
            Optional<CloseReason> sent,
            Optional<CloseReason> received,
            OptionalLong answerNanos,
            OptionalLong firstMessageNanos,
            String cause,
            Optional<EarlyEnd> early)
            implements ConnectionEvent {
        public Closed {
            Objects.requireNonNull(closer);
            Objects.requireNonNull(sent);
            Objects.requireNonNull(received);
            Objects.requireNonNull(answerNanos);
            Objects.requireNonNull(firstMessageNanos);
            Objects.requireNonNull(cause);
            Objects.requireNonNull(early);
        }

        /** An end that this side did not bring about by itself, as far as is known. */
        public Closed(
                Closer closer,
                int code,
                boolean framesKnown,
                Optional<CloseReason> sent,
                Optional<CloseReason> received,
                OptionalLong answerNanos,
                OptionalLong firstMessageNanos,
                String cause) {
            this(closer, code, framesKnown, sent, received, answerNanos, firstMessageNanos, cause, Optional.empty());
        }

        /** Whether our close frame was answered. */
        boolean isAnswered() {
            return received.isPresent();
        }

        @Override
        public ConnectionEvent brief() {
            return new Closed(
                    closer,
                    code,
                    framesKnown,
                    Optional.empty(),
                    received.map(reason -> new CloseReason(reason.code(), "")),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    "",
                    early);
        }
    }

    /** Something was not sent to its end, or not at all, and no message of the recording tells that by itself. */
    record Unsent(SendLoss loss) implements ConnectionEvent {
        public Unsent {
            Objects.requireNonNull(loss);
        }

        @Override
        public boolean isNote() {
            return true;
        }
    }

    /**
     * The first entries of a session that is in memory only are no longer there. Read in the place of each of them.
     *
     * @param entries how many
     * @param limit what such sessions may take together, in bytes
     */
    record NotKept(long entries, long limit) implements ConnectionEvent {
        @Override
        public boolean isNote() {
            return true;
        }
    }

    /**
     * Received data breaks a rule or a limit.
     *
     * @param sentence what is wrong
     * @param section the RFC and section that is broken; may be empty
     * @param closeCode the code to fail the connection with; 0 where it was not failed
     * @param limit whether it is a limit of Sockeye's and not a rule
     * @param bytes the bytes in question, in hexadecimal
     */
    record Fault(String sentence, String section, int closeCode, boolean limit, String bytes)
            implements ConnectionEvent {
        public Fault {
            Objects.requireNonNull(sentence);
            Objects.requireNonNull(section);
            Objects.requireNonNull(bytes);
        }

        @Override
        public boolean isError() {
            return true;
        }
    }
}
