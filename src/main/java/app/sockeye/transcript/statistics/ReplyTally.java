package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Matches replies with the messages sent in a stretch of entries, and counts errors. A message without an id is
 * answered by the next one received without an id. Messages sent are read only once something was received, so that
 * sending without replies costs next to nothing.
 */
final class ReplyTally implements Tally<Replies> {
    /** How many entries are read ahead at most, so that not each is read by itself. */
    private static final int READ_AHEAD = 4096;

    private final JsonPath idPath;
    private final Optional<Condition> error;
    private final Transcript transcript;
    private final EntryContext context;
    private final LongSupplier end;
    /** Reads the messages sent, some of them ahead of the entries taken. */
    private final EntryCursor requests;
    /** Messages sent behind the entry taken last. */
    private final Queue<Request> ahead = new ArrayDeque<>();

    private final UnansweredMessages waiting = new UnansweredMessages();
    private final SpreadTally times = new SpreadTally();
    private final ReplySlots slots = new ReplySlots();
    private final PriorityQueue<SlowReply> slowest = new PriorityQueue<>(Comparator.comparingLong(SlowReply::nanos));
    private Replies.Matching matching = Replies.Matching.NONE;
    private long sent;
    /** Messages sent that were read. */
    private long read;

    private long received;
    private long receivedBytes;
    private long errors;
    private long lastError = -1;
    /** When the first message was sent; negative before. */
    private long begun = -1;

    private record Request(Optional<String> id, UnansweredMessages.Sent message) {}

    /**
     * @param first index of the first entry
     * @param end index of the entry from which on messages are not counted, but replies still come
     * @param error which received messages count as errors
     */
    ReplyTally(Transcript transcript, long first, LongSupplier end, JsonPath idPath, Optional<Condition> error) {
        this.transcript = transcript;
        this.context = new EntryContext(transcript);
        this.end = end;
        this.idPath = idPath;
        this.error = error;
        Filter messages =
                new Filter(EnumSet.of(Direction.SENT), EnumSet.of(EntryKind.TEXT, EntryKind.BINARY), Optional.empty());
        requests = new EntryCursor(transcript, messages, first, transcript::isClosed);
    }

    @Override
    public void take(EntryCursor cursor) {
        if (cursor.kind() == EntryKind.HANDSHAKE) {
            skipTo(cursor.index());
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
        }
    }

    /** Forgets the messages of the connection that ended before an entry, which nobody answers any more. */
    private void skipTo(long entry) {
        while (requests.looked() < entry && requests.next(entry)) {
            read += isRequest() ? 1 : 0;
        }
        takeBefore(entry);
        waiting.clear();
    }

    /** Reads the messages sent before an entry. */
    private void readTo(long entry) {
        if (requests.looked() <= entry) {
            long some = Math.min(transcript.count(), entry + READ_AHEAD);
            while (requests.next(some)) {
                if (isRequest()) {
                    read++;
                    Optional<String> id = ExchangeReader.id(requests.entry(), idPath);
                    ahead.add(new Request(id, new UnansweredMessages.Sent(requests.index(), requests.nanos())));
                    if (requests.index() < entry) {
                        takeBefore(entry);
                    }
                }
            }
        }
        takeBefore(entry);
    }

    private boolean isRequest() {
        return requests.isCounted() && requests.index() < end.getAsLong();
    }

    private void takeBefore(long entry) {
        while (!ahead.isEmpty() && ahead.peek().message().entry() < entry) {
            Request next = ahead.remove();
            waiting.add(next.id(), next.message());
        }
    }

    private void received(EntryCursor cursor) {
        Entry entry = cursor.entry();
        Optional<String> id = ExchangeReader.id(entry, idPath);
        readTo(entry.index());
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
        if (error.filter(condition -> condition.test(entry, context)).isPresent()) {
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
                Math.min(Replies.MOST_WAITING, Math.max(0, sent - read + ahead.size() + waiting.count())),
                matching,
                times.figures(),
                errors,
                lastError,
                slots.slots(),
                slots.width(),
                listed);
    }
}
