package app.sockeye.client.certificate;

/** What a file of keys is encrypted with. No text of it is made, so that it can't end in a message or a log. */
public final class Passphrase {
    /** Of files that are protected by nothing. */
    static final Passphrase EMPTY = new Passphrase("");

    private final char[] chars;

    public Passphrase(String text) {
        chars = text.toCharArray();
    }

    /** A copy. */
    char[] chars() {
        return chars.clone();
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
