package app.sockeye.transcript.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Decodes one record after the other and matches its text. */
final class RegexSearch implements EntrySearch {
    private final Pattern pattern;
    private final Optional<Needle> required;
    private final PayloadSearch inPayload;
    private final BooleanSupplier stopped;
    private final HeldRecords records;

    RegexSearch(Segments segments, TextPattern pattern, BooleanSupplier stopped) {
        this.pattern = pattern.compile();
        this.required = RequiredText.of(pattern).map(Needle::of);
        this.inPayload = PayloadSearch.of(pattern);
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
            int at = records.hold(run.block().location(i), run);
            int start = at + RecordFormat.payloadStart(records.bytes(), at);
            int end = at + records.bytes().getInt(at);
            if (isIn(records.bytes(), start, end)) {
                hits.set(i);
            }
        }
    }

    @Override
    public boolean matches(Entry entry) {
        return inPayload.isIn(entry.payload());
    }

    private boolean isIn(ByteBuffer bytes, int start, int end) {
        if (required.isPresent() && required.get().indexIn(bytes, start, end) < 0) {
            return false;
        }
        return pattern.matcher(new String(bytes.array(), start, end - start, UTF_8))
                .find();
    }
}
