package app.sockeye.transcript.search;

import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.segment.EntryReader;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Tests one entry after the other against a condition. */
final class ConditionSearch implements EntrySearch {
    private final Condition condition;
    private final EntryContext context;
    private final EntryReader reader;
    private final BooleanSupplier stopped;
    private final HeldRecords records;

    ConditionSearch(
            Condition condition, EntryContext context, Segments segments, EntryReader reader, BooleanSupplier stopped) {
        this.condition = condition;
        this.context = context;
        this.reader = reader;
        this.stopped = stopped;
        this.records = new HeldRecords(segments);
    }

    @Override
    public void search(Run run, BitSet hits) throws IOException {
        records.clear();
        BitSet wanted = run.wanted();
        for (int i = wanted.nextSetBit(run.first()); i >= 0 && i <= run.last(); i = wanted.nextSetBit(i + 1)) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            long location = run.block().location(i);
            int at = records.hold(location, run);
            ByteBuffer held = records.bytes();
            ByteBuffer record = held.slice(at, held.getInt(at)).order(RecordFormat.ORDER);
            hits.set(i, condition.test(reader.entry(run.block().first() + i, location, record), context));
        }
    }

    @Override
    public boolean matches(Entry entry) {
        return condition.test(entry, context);
    }
}
