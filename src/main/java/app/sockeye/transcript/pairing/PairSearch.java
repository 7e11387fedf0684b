package app.sockeye.transcript.pairing;

import app.sockeye.dialect.packet.PairKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs requests with replies and pings with pongs among the entries around some rows. A reply has the opposite
 * direction and comes later on the same connection. Uncertain cases are not paired: a ping after an unanswered one with
 * the same payload, and messages whose id is used repeatedly, unless all of them since the connection's start are
 * nearby and alternate.
 */
public final class PairSearch {
    /** Number of entries searched before the first row and after the last one. */
    static final int REACH = 5000;

    private static final String PACKET = "packet ";

    private final ExchangeReader exchanges;
    /** Whether the partners of any packets are wanted, and not only those of each entry's first one. */
    private final boolean ofAllPackets;

    private final Map<Long, Pair> pairs = new HashMap<>();

    /**
     * The result of a search.
     *
     * @param pairs the pairs by the index of either entry
     * @param open rows that may still get a partner among future entries
     */
    public record Result(Map<Long, Pair> pairs, Set<Long> open) {}

    private PairSearch(ExchangeReader exchanges, boolean ofAllPackets) {
        this.exchanges = exchanges;
        this.ofAllPackets = ofAllPackets;
    }

    /**
     * Searches the partners of some entries.
     *
     * @param rows indexes of at least one entry, close to each other
     * @param count number of entries in the transcript
     */
    public static Result run(ExchangeReader exchanges, Collection<Long> rows, long count) {
        TreeSet<Long> sorted = new TreeSet<>(rows);
        long first = Math.max(0, sorted.first() - REACH);
        long end = Math.min(count, sorted.last() + REACH + 1);
        Set<String> keys = new HashSet<>();
        Set<Long> open = new HashSet<>();
        for (long row : sorted) {
            Exchange exchange = exchanges.read(row);
            if (isPaired(exchange)) {
                keys.add(group(exchange));
                open.add(row);
            }
        }
        PairSearch search = new PairSearch(exchanges, false);
        if (!keys.isEmpty()) {
            search.scan(first, end, keys);
        }
        open.removeIf(row -> search.pairs.containsKey(row) || row + REACH < count);
        search.pairs.keySet().retainAll(sorted);
        return new Result(Map.copyOf(search.pairs), Set.copyOf(open));
    }

    /**
     * Searches the partner of one packet of an entry, which may hold several.
     *
     * @param key of the packet's pair
     * @param count number of entries in the transcript
     */
    public static Optional<Pair> ofPacket(ExchangeReader exchanges, long entry, PairKey key, long count) {
        PairSearch search = new PairSearch(exchanges, true);
        search.scan(Math.max(0, entry - REACH), Math.min(count, entry + REACH + 1), Set.of(PACKET + key.key()));
        return Optional.ofNullable(search.pairs.get(entry));
    }

    private void scan(long first, long end, Set<String> keys) {
        Map<String, List<Exchange>> groups = new HashMap<>();
        boolean fromBeginning = first == 0;
        for (long index = first; index < end; index++) {
            for (Exchange exchange : exchanges.all(index)) {
                if (exchange.role() == Exchange.Role.BEGIN) {
                    pair(groups, fromBeginning);
                    groups.clear();
                    fromBeginning = true;
                } else if (isPaired(exchange) && keys.contains(group(exchange))) {
                    groups.computeIfAbsent(group(exchange), k -> new ArrayList<>())
                            .add(exchange);
                }
            }
        }
        pair(groups, fromBeginning);
    }

    private static boolean isPaired(Exchange exchange) {
        return exchange.role() != Exchange.Role.NONE && exchange.role() != Exchange.Role.BEGIN;
    }

    /** The key that both entries of a pair share; for control frames it includes who sent the ping. */
    private static String group(Exchange exchange) {
        return switch (exchange.role()) {
            case PING -> "ping " + exchange.direction() + exchange.key();
            case PONG -> "ping " + exchange.direction().opposite() + exchange.key();
            case REQUEST, PROGRESS, ANSWER, CANCEL -> PACKET + exchange.key();
            default -> "message " + exchange.key();
        };
    }

    private void pair(Map<String, List<Exchange>> groups, boolean fromBeginning) {
        for (List<Exchange> group : groups.values()) {
            switch (group.get(0).role()) {
                case PING, PONG -> pairPings(group);
                case REQUEST, PROGRESS, ANSWER, CANCEL -> pairPackets(group);
                default -> {
                    if (fromBeginning || group.size() == 2) {
                        pairMessages(group);
                    }
                }
            }
        }
    }

    private void pairPings(List<Exchange> group) {
        int unanswered = 0;
        Optional<Exchange> alone = Optional.empty();
        for (Exchange each : group) {
            if (each.role() == Exchange.Role.PING) {
                unanswered++;
                alone = unanswered == 1 ? Optional.of(each) : Optional.empty();
            } else {
                alone.ifPresent(ping -> add(ping, each, true));
                alone = Optional.empty();
                unanswered = Math.max(0, unanswered - 1);
            }
        }
    }

    /**
     * Each answer belongs to the newest request before it; the first answer is the request's partner, or what cancelled
     * it if none came.
     */
    private void pairPackets(List<Exchange> group) {
        Optional<Exchange> open = Optional.empty();
        for (Exchange each : group) {
            if (each.role() == Exchange.Role.REQUEST) {
                open = Optional.of(each);
            } else {
                open.filter(request -> request.entry() != each.entry()).ifPresent(request -> add(request, each, false));
                open = each.role() == Exchange.Role.ANSWER ? Optional.empty() : open;
            }
        }
    }

    private void pairMessages(List<Exchange> group) {
        for (int i = 0; i + 1 < group.size(); i += 2) {
            Exchange request = group.get(i);
            Exchange reply = group.get(i + 1);
            boolean turns = request.direction() == group.get(0).direction() && reply.direction() != request.direction();
            if (!turns || !exchanges.mayBeRequest(request) || !exchanges.mayBeReply(reply)) {
                return;
            }
            add(request, reply, false);
        }
    }

    private void add(Exchange request, Exchange reply, boolean ping) {
        boolean cancelled = reply.role() == Exchange.Role.CANCEL;
        Pair pair = new Pair(
                request.entry(), reply.entry(), reply.nanos() - request.nanos(), ping, cancelled, reply.word());
        if (request.first() || ofAllPackets) {
            pairs.merge(pair.request(), pair, (known, next) -> known.cancelled() && !cancelled ? next : known);
        }
        if (reply.first() || ofAllPackets) {
            pairs.put(pair.reply(), pair);
        }
    }
}
