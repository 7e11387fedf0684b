package app.sockeye.script;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What a script is told next: calls in their order, and the ends of its waits when they are due. Thread-safe. */
final class ScriptInbox {
    private static final String[] NONE = {"none", ""};

    private final DelayQueue<Item> items = new DelayQueue<>();
    private final AtomicLong last = new AtomicLong();
    private volatile boolean isClosed;

    void put(String kind, String id, String... rest) {
        putLater(Duration.ZERO, kind, id, rest);
    }

    void putLater(Duration delay, String kind, String id, String... rest) {
        String[] texts = new String[rest.length + 2];
        texts[0] = kind;
        texts[1] = id;
        System.arraycopy(rest, 0, texts, 2, rest.length);
        items.put(new Item(System.nanoTime() + delay.toNanos(), last.incrementAndGet(), texts));
    }

    /**
     * Waits for the next, for so many milliseconds at most, and then tells that there is none.
     *
     * @throws CancellationException where the inbox was closed or the thread interrupted
     */
    String[] take(long milliseconds) {
        try {
            Item item = isClosed ? null : items.poll(milliseconds, TimeUnit.MILLISECONDS);
            if (isClosed) {
                throw new CancellationException("the script has ended");
            }
            return item == null ? NONE : item.texts;
        } catch (InterruptedException e) {
            throw new CancellationException("the script was interrupted");
        }
    }

    /** Lets go of everything; whoever waits is to be interrupted. */
    void close() {
        isClosed = true;
        items.clear();
    }

    private record Item(long due, long number, String[] texts) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Item item = (Item) other;
            return due == item.due ? Long.compare(number, item.number) : Long.compare(due - item.due, 0);
        }
    }
}
