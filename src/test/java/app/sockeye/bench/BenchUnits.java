package app.sockeye.bench;

/** How many bytes or nanoseconds a unit has. */
final class BenchUnits {
    static final double KILOBYTE = 1 << 10;
    static final double MEGABYTE = 1 << 20;
    static final double SECOND = 1e9;
    static final double MILLISECOND = 1e6;

    private BenchUnits() {}
}
