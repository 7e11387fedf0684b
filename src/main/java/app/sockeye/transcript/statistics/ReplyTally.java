package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.EntryCursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * Matches replies with the messages sent in a stretch of entries, and counts errors. A message without an id is
 * answered by the next one received without an id.
 */
final class ReplyTally implements Tally<Replies> {
    private final JsonPath idPath;
    private final Optional<Condition> error;
    private final Instant started;
    private final LongSupplier end;

    private final UnansweredMessages waiting = new UnansweredMessages();
    private final SpreadTally times = new SpreadTally();
    private final ReplySlots slots = new ReplySlots();
    private final PriorityQueue<SlowReply> slowest = new PriorityQueue<>(Comparator.comparingLong(SlowReply::nanos));
    private Replies.Matching matching = Replies.Matching.NONE;
    private long sent;
    private long received;
    private long receivedBytes;
    private long errors;
    private long lastError = -1;
    /** When the first message was sent; negative before. */
    private long begun = -1;

    /**
     * @param error which received messages count as errors
     * @param started the wall-clock time of the transcript's nanosecond 0
     * @param end index of the entry from which on messages are not counted, but replies still come
     */
    ReplyTally(JsonPath idPath, Optional<Condition> error, Instant started, LongSupplier end) {
        this.idPath = idPath;
        this.error = error;
        this.started = started;
        this.end = end;
    }

    @Override
    public void take(EntryCursor cursor) {
        if (cursor.kind() == EntryKind.HANDSHAKE) {
            waiting.clear();
        } else if (cursor.isCounted() && cursor.direction().isPresent()) {
            if (cursor.direction().get() == Direction.SENT) {
                sent(cursor);
            } else if (begun >= 0) {
                received(cursor);
            }
        }
    }

    private void sent(EntryCursor cursor) {
        if (cursor.index() < end.getAsLong()) {
            begun = begun < 0 ? cursor.nanos() : begun;
            sent++;
            Optional<String> id = ExchangeReader.id(cursor.entry(), idPath);
            waiting.add(id, new UnansweredMessages.Sent(cursor.index(), cursor.nanos()));
        }
    }

    private void received(EntryCursor cursor) {
        Entry entry = cursor.entry();
        Optional<String> id = ExchangeReader.id(entry, idPath);
        Optional<UnansweredMessages.Sent> request = waiting.take(id);
        if (request.isEmpty() && cursor.index() >= end.getAsLong()) {
            return;
        }
        received++;
        receivedBytes += cursor.size();
        long at = cursor.nanos() - begun;
        request.ifPresent(message -> {
            matching = id.isPresent() ? Replies.Matching.ID : Replies.Matching.ORDER;
            answered(new SlowReply(message.entry(), entry.index(), Math.max(0, entry.nanos() - message.nanos())), at);
        });
        if (error.filter(condition -> condition.test(entry, started)).isPresent()) {
            errors++;
            lastError = entry.index();
            slots.error(at);
        }
    }

    private void answered(SlowReply pair, long at) {
        times.add(pair.nanos());
        slots.reply(at, pair.nanos());
        slowest.add(pair);
        if (slowest.size() > Replies.MOST_SLOWEST) {
            slowest.remove();
        }
    }

    @Override
    public Replies figures() {
        List<SlowReply> listed = slowest.stream()
                .sorted(Comparator.comparingLong(SlowReply::nanos).reversed())
                .toList();
        return new Replies(
                sent,
                received,
                receivedBytes,
                waiting.count(),
                matching,
                times.figures(),
                errors,
                lastError,
                slots.slots(),
                slots.width(),
                listed);
    }
}
