package app.sockeye.client.proxy.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program of the desktop whose output is read: in a few seconds, and not more than a page of settings has. */
final class Program {
    private static final Duration MOST_TIME = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 64 * 1024;

    private final List<String> command;
    private final Duration most;

    /** @param words the program, which is looked for on the path, and its arguments */
    Program(String... words) {
        this(MOST_TIME, words);
    }

    Program(Duration most, String... words) {
        this.command = List.of(words);
        this.most = most;
    }

    /** What it writes; empty where it isn't there, fails, or takes too long. */
    Optional<String> output() {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> read(process), Program::inThread);
            String text = read.get(most.toNanos(), TimeUnit.NANOSECONDS);
            return process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS) && process.exitValue() == 0
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "sockeye-desktop-settings");
        thread.setDaemon(true);
        thread.start();
    }

    private static String read(Process process) {
        try (InputStream in = process.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
