package app.sockeye.secret;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Values of secrets that were used in this run, and must not be written elsewhere: those of variables, of headers marked
 * secret, of tokens. The newest {@value #MOST} are known. Thread-safe.
 */
public final class SecretValues {
    private static final int MOST = 2000;

    /** The newest at the end. Guarded by this. */
    private final Set<String> values = new LinkedHashSet<>();
    /** Finds the values; null after a change. Guarded by this. */
    private Redactor redactor;

    /** Adds a value; one that is too short to be found is left out. */
    public synchronized void add(String value) {
        if (Redactor.isFindable(value) && values.add(value)) {
            redactor = null;
            if (values.size() > MOST) {
                values.remove(values.iterator().next());
            }
        }
    }

    /** The same values, to add others to. */
    public synchronized SecretValues copy() {
        SecretValues copy = new SecretValues();
        values.forEach(copy::add);
        return copy;
    }

    /** Finds the values that are known by now. */
    public synchronized Redactor redactor() {
        if (redactor == null) {
            redactor = Redactor.of(values);
        }
        return redactor;
    }
}
