package app.sockeye.client.certificate;

/** The passphrase of a file of keys. It never becomes a string, so that it can't end up in a message or a log. */
public final class Passphrase {
    /** The passphrase of files that have none. */
    static final Passphrase EMPTY = new Passphrase("");

    private final char[] chars;

    /** Creates a passphrase from its characters. */
    public Passphrase(String text) {
        chars = text.toCharArray();
    }

    /** A copy of the characters. */
    public char[] chars() {
        return chars.clone();
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
