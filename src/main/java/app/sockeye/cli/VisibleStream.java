package app.sockeye.cli;

import app.sockeye.protocol.VisibleText;
import java.io.PrintStream;

/** Sentences for a terminal, whatever servers, files and users put into them: nothing in a line acts on the terminal. */
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
