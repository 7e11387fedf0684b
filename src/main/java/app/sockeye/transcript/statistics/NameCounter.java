package app.sockeye.transcript.statistics;

import app.sockeye.dialect.conversation.SpokenConnection;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts packets by their names. Requests and answers are paired among all entries, only some of which are counted. What a
 * connection said before it was known what it speaks is counted when that is known. One thread; its memory is bounded.
 */
public final class NameCounter {
    /** The fields that name what a packet is about; each one that a packet has counts. */
    private static final List<String> NAMES = List.of("event", "topic", "method", "command");

    /** Number of requests that answers are waited for; the oldest stay unanswered. */
    private static final int MOST_OPEN = 1 << 16;

    /** Number of a connection's first messages by which is recognised what it speaks. */
    private static final int MOST_EARLY = 64;

    private final Transcript transcript;
    private final EntryContext context;

    private final Map<Key, NameCount> counts = new LinkedHashMap<>();
    private Optional<NameCount> others = Optional.empty();
    private final Map<String, Request> open = new LinkedHashMap<>();
    /** Messages of the newest connection of which is not known yet what it speaks. */
    private final List<Early> early = new ArrayList<>();

    private long connection = -1;
    /** The number of messages of the newest connection of which nothing was recognised. */
    private long unknown;

    private record Key(String dialect, String word, String name) {}

    /** @param counted whether its packets count */
    private record Early(long entry, boolean counted) {}

    /** A request that is not done; {@code answered} if others may follow, or it was cancelled. */
    private record Request(List<NameCount> names, long nanos, boolean answered) {}

    /** @param transcript whose entries are taken */
    public NameCounter(Transcript transcript) {
        this.transcript = transcript;
        this.context = new EntryContext(transcript, transcript::isClosed);
    }

    /**
     * Takes the next entry; entries that are left out lack in pairs.
     *
     * @param counted whether its packets count, or are only looked at for what they answer
     */
    public void take(Entry entry, boolean counted) {
        if (!entry.kind().isMessage()) {
            return;
        }
        long first = transcript
                .connections()
                .at(entry.index())
                .map(ConnectionRecord::first)
                .orElse(0L);
        if (first != connection) {
            connection = first;
            early.clear();
            open.clear();
            unknown = 0;
        }
        Optional<SpokenConnection> spoken = context.spoken(entry);
        if (spoken.isEmpty()) {
            if (unknown++ < MOST_EARLY) {
                early.add(new Early(entry.index(), counted));
            } else {
                early.clear();
            }
            return;
        }
        String dialect = spoken.get().dialect().title();
        early.forEach(before -> count(transcript.entry(before.entry()), dialect, before.counted()));
        early.clear();
        count(entry, dialect, counted);
    }

    private void count(Entry entry, String dialect, boolean counted) {
        Direction direction = entry.direction().orElse(Direction.SENT);
        for (Packet packet : context.packets(entry)) {
            List<NameCount> names = counted ? names(dialect, packet) : List.of();
            names.forEach(name -> name.packet(direction, entry.index(), entry.size()));
            for (PairKey pair : packet.pairs()) {
                pair(pair, names, entry.nanos());
            }
        }
    }

    private List<NameCount> names(String dialect, Packet packet) {
        List<NameCount> names = new ArrayList<>(2);
        String before = null;
        for (String field : NAMES) {
            Optional<String> name = packet.field(field);
            // An event of CDP is a method, too.
            if (name.isPresent() && !name.get().equals(before)) {
                names.add(of(dialect, field, name.get()));
                before = name.get();
            }
        }
        if (names.isEmpty() && standsForItself(packet)) {
            names.add(of(dialect, NamedTraffic.OP, packet.field(Packet.OP).orElse("")));
        }
        return names;
    }

    /** Answers without a name are counted where they were asked for, and noise is nothing to count. */
    private static boolean standsForItself(Packet packet) {
        return !packet.type().role().isNoise()
                && switch (packet.pair().kind()) {
                    case NONE, REQUEST -> true;
                    case PROGRESS, ANSWER, CANCEL -> false;
                };
    }

    private NameCount of(String dialect, String field, String name) {
        boolean word = Stream.of("event", "topic", NamedTraffic.OP).anyMatch(field::equals);
        Key key = new Key(dialect, word ? field : "d." + field, name);
        NameCount known = counts.get(key);
        if (known != null) {
            return known;
        }
        if (counts.size() < Names.MOST_LISTED && name.length() <= Names.LONGEST) {
            NameCount count = new NameCount(dialect, key.word(), name);
            counts.put(key, count);
            return count;
        }
        if (others.isEmpty()) {
            others = Optional.of(new NameCount("", "", ""));
        }
        return others.get();
    }

    private void pair(PairKey pair, List<NameCount> names, long nanos) {
        String key = connection + " " + pair.key();
        switch (pair.kind()) {
            case NONE -> {}
            case REQUEST -> {
                names.forEach(NameCount::request);
                open.remove(key);
                if (!names.isEmpty()) {
                    open.put(key, new Request(names, nanos, false));
                    if (open.size() > MOST_OPEN) {
                        open.remove(open.keySet().iterator().next());
                    }
                }
            }
            case PROGRESS, ANSWER -> {
                Request request = open.get(key);
                if (request != null) {
                    request.names.forEach(name -> name.answer(!request.answered, nanos - request.nanos));
                    if (pair.kind() == PairKey.Kind.ANSWER) {
                        open.remove(key);
                    } else {
                        open.put(key, new Request(request.names, request.nanos, true));
                    }
                }
            }
            case CANCEL -> {
                Request request = open.get(key);
                if (request != null && !request.answered) {
                    request.names.forEach(NameCount::cancel);
                    open.put(key, new Request(request.names, request.nanos, true));
                }
            }
        }
    }

    /** What was counted by now. */
    public Names figures() {
        return new Names(counts.values().stream().map(NameCount::figures).toList(), others.map(NameCount::figures));
    }
}
