package app.sockeye.cli;

import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Reason;
import app.sockeye.playground.Playground;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sockeye playground}: the built-in server alone, until it is interrupted. */
@Command(
        name = "playground",
        description =
                "Runs the built-in WebSocket server on the loopback interface until it is interrupted. It refuses web"
                        + " pages from elsewhere: requests whose Host or Origin is not this machine.",
        mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 0, the default, for a free one.",
            defaultValue = "0")
    private int port;

    PlaygroundCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Playground playground = Playground.start(port)) {
            Thread goodbye = new Thread(playground::close);
            Runtime.getRuntime().addShutdownHook(goodbye);
            console.out().write(welcome(playground).getBytes(StandardCharsets.UTF_8));
            console.out().flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return ExitCode.OK;
        } catch (IOException | IllegalArgumentException e) {
            console.err()
                    .println("The playground can't listen on port " + port + " of 127.0.0.1: " + Reason.of(e)
                            + ". Choose another one with --port, or 0 for any that is free.");
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    private static String welcome(Playground playground) {
        return playground.endpoints().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%-70s %s%n", playground.uri(e.getKey()), e.getValue()))
                .collect(Collectors.joining("", "", "Ctrl+C stops the playground.\n"));
    }
}
