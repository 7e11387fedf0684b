package app.sockeye.cli;

import app.sockeye.cli.output.Printed;
import app.sockeye.cli.run.ConnectRun;
import picocli.CommandLine.Option;

/** What a command prints that sends messages or runs a sequence. */
final class PrintArguments {
    @Option(names = "--all", description = "Also print handshakes and states.")
    private boolean all;

    @Option(
            names = {"-s", "--silent"},
            description = "Print only the outcome: what is received, or what each step of a sequence did.")
    private boolean silent;

    @Option(
            names = "--secrets",
            description = "Also print secret headers, and secrets in messages. Without this option they are left out.")
    private boolean withSecrets;

    /**
     * What to print.
     *
     * @param usual without any of these arguments
     * @param outcome all that is printed in silence
     * @param packets whether each message has the lines of its packets
     */
    ConnectRun.Printing printing(Printed usual, Printed outcome, boolean packets) {
        return new ConnectRun.Printing(silent ? outcome : all ? Printed.ALL : usual, withSecrets, false, packets);
    }
}
