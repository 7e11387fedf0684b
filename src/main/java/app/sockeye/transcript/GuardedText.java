package app.sockeye.transcript;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A text that counts how often it is looked at: some expressions need ages on some texts, and {@link
 * java.util.regex.Matcher} can be stopped in no other way. Belongs to one thread.
 */
final class GuardedText implements CharSequence {
    private static final int CHECK_EVERY = 1 << 10;

    private final CharSequence text;
    private final long maxSteps;
    private final BooleanSupplier stopped;
    private long steps;

    /**
     * @param maxSteps after which {@link PatternTooSlowException} is raised
     * @param stopped asked now and then; {@link CancellationException} is raised when it holds
     */
    GuardedText(CharSequence text, long maxSteps, BooleanSupplier stopped) {
        this.text = text;
        this.maxSteps = maxSteps;
        this.stopped = stopped;
    }

    @Override
    public char charAt(int index) {
        if (++steps % CHECK_EVERY == 0) {
            check();
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
        return text.toString();
    }

    private void check() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        if (steps > maxSteps) {
            throw new PatternTooSlowException();
        }
    }
}
