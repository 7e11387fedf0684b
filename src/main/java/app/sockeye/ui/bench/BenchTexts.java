package app.sockeye.ui.bench;

/** The texts that the bench itself shows. */
final class BenchTexts {
    private BenchTexts() {}

    static final String BENCH = "Message, repeat, sequence and rules";
    static final String RUNNING = "running";
}
