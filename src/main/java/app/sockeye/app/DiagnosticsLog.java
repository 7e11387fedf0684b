package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.files.PrivateFiles;
import app.sockeye.files.Reason;
import app.sockeye.files.UnusableFolderException;
import app.sockeye.secret.SecretValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The diagnostics log: unexpected errors with stack traces, in a few bounded files in the platform's log folder. */
final class DiagnosticsLog {
    private static final int BYTES_PER_FILE = 1 << 20;
    private static final int FILES = 3;

    /** A strong reference, as loggers and their levels are garbage collected otherwise. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private DiagnosticsLog() {}

    /** Suppresses the warning of JavaFX that it is on the class path; to be called before it starts. */
    static void hushJavaFx() {
        JAVAFX.setLevel(Level.SEVERE);
    }

    /** Sends all logging to files in the folder instead of the console, unless the folder can't be written. */
    static void open(Path folder) {
        Logger root = LogManager.getLogManager().getLogger("");
        try {
            logOnlyTo(fileIn(folder));
        } catch (IOException e) {
            System.err.println(StartTexts.errorsOnConsole(folder, Reason.of(e)));
        }
        Thread.setDefaultUncaughtExceptionHandler(DiagnosticsLog::log);
    }

    /**
     * Sends warnings and errors to the same files as {@link #open}, created with the first one, and nothing to the
     * console. For commands, as they write their results to the console.
     */
    static void openWhenNeeded() {
        logOnlyTo(new Handler() {
            /** Null before the first record, and if it can't be written. Guarded by this. */
            private FileHandler file;

            @Override
            public synchronized void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    try {
                        file = file == null ? fileIn(Folders.find().logs()) : file;
                        file.publish(entry);
                    } catch (IOException | UnusableFolderException e) {
                        // The command itself reports the failure, so a missing log is no problem.
                        return;
                    }
                }
            }

            @Override
            public void flush() {}

            @Override
            public synchronized void close() {
                if (file != null) {
                    file.close();
                }
            }
        });
        Thread.setDefaultUncaughtExceptionHandler(DiagnosticsLog::log);
    }

    private static FileHandler fileIn(Path folder) throws IOException {
        PrivateFiles.createDirectories(folder);
        FileHandler file = new FileHandler(folder.resolve("sockeye.%g.log").toString(), BYTES_PER_FILE, FILES, true);
        PrivateFiles.tighten(folder);
        file.setFormatter(new DiagnosticsLine(new SecretValues()));
        file.setErrorManager(new OneSentence(folder));
        return file;
    }

    /** Reports once on the console that the files can't be written any more, as on a full disk. Thread-safe. */
    private static final class OneSentence extends ErrorManager {
        private final Path folder;
        private final AtomicBoolean told = new AtomicBoolean();

        OneSentence(Path folder) {
            this.folder = folder;
        }

        @Override
        public void error(String message, Exception error, int code) {
            if (told.compareAndSet(false, true)) {
                System.err.println(StartTexts.logNotWritten(folder, error == null ? "" : Reason.of(error)));
            }
        }
    }

    /** Leaves secrets out of all that is logged from now on. */
    static void leaveOut(SecretValues secrets) {
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            if (handler.getFormatter() instanceof DiagnosticsLine) {
                handler.setFormatter(new DiagnosticsLine(secrets));
            }
        }
    }

    private static void logOnlyTo(Handler handler) {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler other : root.getHandlers()) {
            root.removeHandler(other);
        }
        root.addHandler(handler);
    }

    /** Logs each unexpected error and passes a sentence about it to the teller, on the thread of the error. */
    static void tell(Path folder, Consumer<String> teller) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            log(thread, error);
            teller.accept(sentence(folder, error));
        });
    }

    static String sentence(Path folder, Throwable error) {
        return error instanceof OutOfMemoryError
                ? StartTexts.OUT_OF_MEMORY
                : StartTexts.unexpected(folder.resolve("sockeye.0.log"));
    }

    private static void log(Thread thread, Throwable error) {
        Logger.getLogger("app.sockeye").log(Level.SEVERE, "Unexpected error on thread " + thread.getName(), error);
    }
}
