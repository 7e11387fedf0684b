package app.sockeye.script;

/** Refuses what a script asked for; the script gets its message, one sentence, as an error that it can catch. */
public final class HostRefusal extends Exception {
    private static final long serialVersionUID = 1;

    public HostRefusal(String sentence) {
        super(sentence);
    }
}
