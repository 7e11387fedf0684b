package app.sockeye.transcript.statistics;

import app.sockeye.transcript.search.EntryCursor;

/** Counts the messages of one direction. */
final class FlowTally implements Tally<Flow> {
    private final long[] sizes = new long[Long.SIZE];
    private final SpreadTally gaps = new SpreadTally();
    private long messages;
    private long bytes;
    private long wireBytes;
    private long previousNanos;

    @Override
    public void take(EntryCursor entry) {
        if (messages > 0) {
            gaps.add(entry.nanos() - previousNanos);
        }
        previousNanos = entry.nanos();
        messages++;
        bytes += entry.size();
        wireBytes += entry.wireSize();
        sizes[Powers.binOf(entry.size())]++;
    }

    @Override
    public Flow figures() {
        return new Flow(messages, bytes, wireBytes, new Powers(sizes), gaps.figures());
    }
}
