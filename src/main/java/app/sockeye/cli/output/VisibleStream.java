package app.sockeye.cli.output;

import app.sockeye.protocol.VisibleText;
import java.io.PrintStream;

/**
 * Prints sentences to a terminal, with terminal escapes and other hidden characters made visible, as they may hold text
 * from servers, files and users.
 */
final class VisibleStream extends PrintStream {
    private final PrintStream terminal;

    VisibleStream(PrintStream terminal) {
        super(terminal, true);
        this.terminal = terminal;
    }

    @Override
    public void println(String sentence) {
        terminal.println(VisibleText.of(sentence));
    }
}
