package app.sockeye.cli.run;

import app.sockeye.cli.destination.ConnectSecrets;
import app.sockeye.cli.destination.ConnectTarget;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.EntryPrinter;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.cli.output.Printed;
import app.sockeye.cli.output.RedactedPrinter;
import app.sockeye.cli.output.RetryNotes;
import app.sockeye.client.Connector;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.MemoryTokens;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.oauth.SignInPrompt;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.files.Reason;
import app.sockeye.history.TemporaryRecording;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.secret.SecretValues;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.proxy.ProxyScripts;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.write.UnrecordedEntries;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * One run of a command that connects. Received messages are recorded in a temporary transcript and printed from there,
 * so that a slow reader of standard output loses nothing and needs no memory.
 */
public final class ConnectRun {
    /** How often to check for trouble that is not reported by a change of the session, such as a full disk. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int OUTPUT_BUFFER = 64 << 10;
    private static final Set<Integer> GOOD_CODES = Set.of(CloseCode.NORMAL, CloseCode.GOING_AWAY, CloseCode.NO_STATUS);

    private final Console console;
    private final ConnectTarget target;
    private final ConnectOptions options;
    private final Duration most;
    private final Printing printing;
    private final SecretValues secrets;
    private final Function<ClientSession, SessionWork> working;

    /**
     * What is printed.
     *
     * @param secrets whether secrets are, too
     * @param raw payloads byte for byte instead of JSON
     * @param packets whether each message has the lines of its packets
     */
    public record Printing(Printed entries, boolean secrets, boolean raw, boolean packets) {}

    /**
     * @param most how long the run may take
     * @param working makes what is done while the connection is open
     */
    public ConnectRun(
            Console console,
            ConnectTarget target,
            Duration most,
            Printing printing,
            Function<ClientSession, SessionWork> working) {
        this.console = console;
        this.options = target.options();
        this.target = target;
        this.most = most;
        this.printing = printing;
        this.secrets = target.secrets();
        this.working = working;
    }

    /** Signing in is asked for on standard error; tokens end with the run. */
    private Connector connector() {
        SignInPrompt prompt = new TerminalSignIn(console);
        MemoryTokens tokens = new MemoryTokens(token -> ConnectSecrets.add(token, secrets));
        return new Connector(
                new OAuthTokens(tokens, Optional.of(prompt), Clock.systemUTC()),
                new ProxyScripts(new QuickJsEngine(), Clock.systemDefaultZone()));
    }

    /** Runs to the connection's end and returns the exit status. */
    public int run() throws IOException, InterruptedException {
        Path temporary = temporaryFiles();
        TemporaryRecording created;
        try {
            created = target.plan().inMemory() ? TemporaryRecording.inMemory() : TemporaryRecording.create(temporary);
        } catch (IOException e) {
            console.err()
                    .println("Messages can't be recorded in " + temporary + ", the folder for temporary files: "
                            + Reason.of(e) + ". Free some space there, or make the folder writable.");
            return ExitCode.FAILED;
        }
        try (TemporaryRecording recording = created) {
            return run(recording);
        }
    }

    private int run(TemporaryRecording recording) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (ClientSession session = new ClientSession(connector(), recording.transcript())) {
            Thread interrupted = new Thread(() -> interrupted(session, recording, done));
            Runtime.getRuntime().addShutdownHook(interrupted);
            Thread printing = Thread.currentThread();
            session.onChange(() -> LockSupport.unpark(printing));
            return follow(session);
        } finally {
            target.close();
            done.countDown();
        }
    }

    /**
     * Runs on Ctrl+C: closes the connection and gives this run time to print what is left. If that takes too long,
     * reports what could not be recorded and removes the temporary files.
     */
    private void interrupted(ClientSession session, TemporaryRecording recording, CountDownLatch done) {
        end(session);
        try {
            if (!done.await(options.timeouts().close().toMillis() + 1000, TimeUnit.MILLISECONDS)) {
                tellUnrecorded(recording.transcript());
                session.close();
                recording.close();
            }
        } catch (IOException e) {
            console.err().println("Temporary files could not be removed: " + Reason.of(e) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ClientSession session) {
        session.stopReconnecting();
        session.cancel();
        session.disconnect(new CloseReason(CloseCode.NORMAL, ""));
    }

    /**
     * Reports the entries that could not be recorded, for example because the disk was full, and so were not printed.
     */
    private void tellUnrecorded(Transcript transcript) {
        if (transcript.writing().trouble().isPresent()) {
            UnrecordedEntries lost = transcript.writing().unrecorded();
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "Not recorded and not printed: the last %,d entries (%,d bytes), and everything not received yet."
                                    + " %s can't be written.",
                            lost.entries(),
                            lost.bytes(),
                            transcript.folder()));
        }
    }

    private int follow(ClientSession session) throws InterruptedException {
        SessionWork work = working.apply(session);
        try (TargetAutomation automation = new TargetAutomation(console, target, session, work::stop)) {
            session.connect(options, target.plan());
            int status = follow(session, work);
            automation.problem().ifPresent(this::tell);
            return status;
        }
    }

    private int follow(ClientSession session, SessionWork work) throws InterruptedException {
        Thread input = new Thread(work, "connect-input");
        input.setDaemon(true);
        try {
            print(session, work, input);
        } catch (IOException e) {
            console.err().println("Standard output can't be written: " + Reason.of(e) + ".");
            endAtOnce(session);
            return ExitCode.ENDED_BADLY;
        } finally {
            input.interrupt();
        }
        return exitCode(session.status(), work);
    }

    /** Prints entries until the connection is over and all of them are printed. */
    private void print(ClientSession session, SessionWork work, Thread input) throws IOException, InterruptedException {
        Transcript transcript = session.transcript();
        OutputStream out = new BufferedOutputStream(console.out(), OUTPUT_BUFFER);
        EntryPrinter plain = printer(out, transcript);
        RedactedPrinter redacted = new RedactedPrinter(out, transcript, secrets, to -> printer(to, transcript));
        RetryNotes retries = new RetryNotes(console.err());
        Optional<String> trouble = Optional.empty();
        long next = 0;
        boolean over = false;
        boolean late = false;
        long end = System.nanoTime() + most.toNanos();
        while (!over) {
            // Reads the state before the count, so that the count includes all entries published before the end.
            SessionStatus status = session.status();
            SessionState state = status.state();
            over = state.canConnect() && work.isOver();
            retries.tell(status);
            if (!late && System.nanoTime() - end >= 0) {
                late = true;
                work.stop();
                end(session);
            }
            if (state == SessionState.OPEN && input.getState() == Thread.State.NEW) {
                input.start();
            }
            for (long count = transcript.count(); next < count; next++) {
                Entry entry = transcript.entry(next);
                if (!printing.secrets()) {
                    redacted.print(entry, printing.entries());
                } else if (printing.entries().includes(entry)) {
                    plain.print(entry);
                }
            }
            out.flush();
            if (!trouble.equals(transcript.writing().trouble())) {
                trouble = transcript.writing().trouble();
                trouble.ifPresent(console.err()::println);
            }
            if (!over) {
                pause();
            }
        }
    }

    private EntryPrinter printer(OutputStream to, Transcript transcript) {
        EntryPrinter printer = new EntryPrinter(to, transcript.started(), true, printing.raw());
        return printing.packets() ? printer.withPackets(new EntryContext(transcript)) : printer;
    }

    /** Waits until the session changes or has more to read. */
    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(LONGEST_PAUSE_NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static void endAtOnce(ClientSession session) throws InterruptedException {
        session.abort();
        while (!session.status().state().canConnect()) {
            pause();
        }
    }

    private int exitCode(SessionStatus status, SessionWork work) {
        if (status.failure().isPresent()) {
            ConnectFailure failure = status.failure().get();
            tell(failure.getMessage() + " " + failure.nextStep());
            return ExitCode.FAILED;
        }
        Closure closure = status.closure().orElseThrow();
        boolean good = closure.clean() && closure.early().isEmpty() && GOOD_CODES.contains(closure.code());
        List<String> complaints = work.complaints();
        if (!good && !work.outweighsTheEnd()) {
            CloseReason reason = closure.received().orElse(new CloseReason(closure.code(), ""));
            tell("The connection ended with " + reason + (closure.cause().isEmpty() ? "." : ": " + closure.cause()));
        }
        complaints.forEach(this::tell);
        return (good || work.outweighsTheEnd()) && complaints.isEmpty() ? ExitCode.OK : ExitCode.ENDED_BADLY;
    }

    /** Tells what may quote the server. */
    private void tell(String sentence) {
        console.err().println(printing.secrets() ? sentence : secrets.redactor().redact(sentence));
    }

    /** The folder for temporary files, where commands record what they need only while they run. */
    public static Path temporaryFiles() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
