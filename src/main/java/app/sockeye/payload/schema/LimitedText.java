package app.sockeye.payload.schema;

/** A text that can be read only so often, as a pattern may read it again without end. One thread. */
final class LimitedText implements CharSequence {
    private static final int MOST_READS = 5_000_000;

    private final String text;
    private int reads;

    LimitedText(String text) {
        this.text = text;
    }

    static StoppedCheckException tooMuch() {
        return new StoppedCheckException("A pattern of the schema takes too long with this text and was not checked.");
    }

    @Override
    public char charAt(int index) {
        if (++reads > MOST_READS) {
            throw tooMuch();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
