package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.files.UnusableFolderException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What comes before the window: its folders are made and taken, and its groundwork is begun, which is laid while JavaFX
 * starts. Where a window is open already, that one comes to the front, and the process ends without JavaFX.
 */
final class Beginning {
    /** Long enough for a window that is briefly busy. */
    private static final Duration RAISED_WITHIN = Duration.ofSeconds(10);

    private final Optional<String> failure;
    private final Optional<OnlyWindow> only;
    private final Supplier<Groundwork> ground;

    private Beginning(Optional<String> failure, Optional<OnlyWindow> only, Supplier<Groundwork> ground) {
        this.failure = failure;
        this.only = only;
        this.ground = ground;
    }

    /**
     * Begins with the folders of the user. Blocks on the disk, and on the window that is open.
     *
     * @param arguments what the open window is to show
     */
    static Beginning of(List<String> arguments) {
        try {
            return in(Folders.find(), arguments);
        } catch (UnusableFolderException e) {
            return failed(e.getMessage());
        }
    }

    /** As {@link #of}, in folders that are given. */
    static Beginning in(Folders folders, List<String> arguments) {
        return FolderCheck.problem(folders).map(Beginning::failed).orElseGet(() -> take(folders, arguments));
    }

    private static Beginning take(Folders folders, List<String> arguments) {
        try {
            Optional<OnlyWindow> only = OnlyWindow.take(folders.data());
            if (only.isPresent()) {
                DiagnosticsLog.open(folders.logs());
                return new Beginning(Optional.empty(), only, begin(() -> new Groundwork(folders)));
            }
            if (OnlyWindow.raiseOther(folders.data(), arguments, RAISED_WITHIN)) {
                System.err.println(StartTexts.RAISED);
                System.exit(0);
            }
            return failed(StartTexts.otherIsSilent(folders.data()));
        } catch (IOException e) {
            return failed(StartTexts.unusable(folders.data(), Reason.of(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(StartTexts.otherIsSilent(folders.data()));
        }
    }

    private static Beginning failed(String sentence) {
        return new Beginning(Optional.of(sentence), Optional.empty(), () -> {
            throw new IllegalStateException(sentence);
        });
    }

    /** Begins to make something on a thread of its own. What is returned waits for it, and raises what making it raised. */
    static <T> Supplier<T> begin(Supplier<T> making) {
        Executor own = task -> {
            Thread thread = new Thread(task, "sockeye-begin");
            thread.setDaemon(true);
            thread.start();
        };
        CompletableFuture<T> made = CompletableFuture.supplyAsync(making, own);
        return () -> {
            try {
                return made.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        };
    }

    /** One sentence on why there can be no window; empty if there can. */
    Optional<String> failure() {
        return failure;
    }

    /** Keeps other windows out of the folders; empty where there can be no window. */
    Optional<OnlyWindow> only() {
        return only;
    }

    /** Waits for the groundwork. */
    Groundwork ground() {
        return ground.get();
    }
}
