package app.sockeye.template.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The counters of a session, by name. Thread-safe. */
public final class Counting {
    private static final int MOST = 1_000;

    private final Map<String, AtomicLong> next = new ConcurrentHashMap<>();

    /** The next number; the first is the start. */
    public long next(String counter, long start) throws CallException {
        AtomicLong number = next.get(counter);
        if (number == null) {
            if (next.size() >= MOST) {
                throw CallException.failed("Too many counters are in use.");
            }
            number = next.computeIfAbsent(counter, name -> new AtomicLong(start));
        }
        return number.getAndIncrement();
    }

    /** The same with numbers of its own that go on from here. */
    public Counting copy() {
        Counting copy = new Counting();
        next.forEach((name, number) -> copy.next.put(name, new AtomicLong(number.get())));
        return copy;
    }
}
