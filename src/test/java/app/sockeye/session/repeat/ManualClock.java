package app.sockeye.session.repeat;

/** A clock that goes on only while somebody waits. One thread. */
final class ManualClock implements RepeatClock {
    /** How much longer than asked for each wait takes. */
    long overshoot;
    /** After how long a wait ends early, as something was sent. */
    long longest = Long.MAX_VALUE;
    /** Called after each wait. */
    Runnable onPark = () -> {};

    private long now = 1_000_000_007L;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void park(long nanos) {
        now += Math.min(longest, Math.max(0, nanos)) + overshoot;
        onPark.run();
    }

    void pass(long nanos) {
        now += nanos;
    }
}
