package app.sockeye.transcript.statistics;

import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What entries add up to, told as plainly as can be. */
record SlowStatistics(List<Entry> entries) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    List<Entry> messages(Direction direction) {
        return entries.stream()
                .filter(e -> isCounted(e) && e.direction().equals(Optional.of(direction)))
                .toList();
    }

    /** All messages but those that were not sent whole. */
    private static boolean isCounted(Entry entry) {
        boolean unfinished =
                entry.flags().contains(EntryFlag.INCOMPLETE) || entry.flags().contains(EntryFlag.NOT_SENT);
        return entry.kind().isMessage() && !(unfinished && entry.direction().equals(Optional.of(Direction.SENT)));
    }

    long errorsWithin(long from, long to) {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.ERROR && e.nanos() >= from && e.nanos() < to)
                .count();
    }

    List<Long> gaps(Direction direction) {
        List<Entry> messages = messages(direction);
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < messages.size(); i++) {
            gaps.add(messages.get(i).nanos() - messages.get(i - 1).nanos());
        }
        return gaps;
    }

    List<Long> roundTrips() {
        List<Long> times = new ArrayList<>();
        List<Entry> waiting = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.HANDSHAKE) {
                waiting.clear();
            } else if (entry.kind() == EntryKind.PING
                    && entry.direction().equals(Optional.of(Direction.SENT))
                    && !entry.flags().contains(EntryFlag.NOT_SENT)) {
                waiting.add(entry);
            } else if (entry.kind() == EntryKind.PONG && entry.direction().equals(Optional.of(Direction.RECEIVED))) {
                Optional<Entry> ping = waiting.stream()
                        .filter(p -> Arrays.equals(
                                p.payload().head(125), entry.payload().head(125)))
                        .findFirst();
                ping.ifPresent(p -> {
                    times.add(entry.nanos() - p.nanos());
                    waiting.subList(0, waiting.indexOf(p) + 1).clear();
                });
            }
        }
        return times;
    }

    /** Messages and bytes by value of {@code type}; the key of those without one is {@code null}. */
    Map<String, Values.Share> types() {
        Map<String, Values.Share> types = new HashMap<>();
        for (Entry entry : entries) {
            if (isCounted(entry)) {
                Values.Share before = types.getOrDefault(type(entry), Values.Share.NONE);
                types.put(type(entry), before.and(entry.size()));
            }
        }
        return types;
    }

    static String key(JsonKind kind, String text) {
        return switch (kind) {
            case NUMBER -> "NUMBER " + new BigDecimal(text).stripTrailingZeros();
            default -> kind + " " + text;
        };
    }

    private static String type(Entry entry) {
        try {
            JsonNode type =
                    JSON.readTree(entry.payload().head((int) entry.size())).get("type");
            if (type == null) {
                return null;
            } else if (type.isContainerNode()) {
                return type.isObject() ? "OBJECT " : "ARRAY ";
            } else if (type.isNumber()) {
                return key(JsonKind.NUMBER, type.asText());
            }
            return key(
                    type.isTextual()
                            ? JsonKind.STRING
                            : JsonKind.valueOf(type.getNodeType().name()),
                    type.asText());
        } catch (IOException | RuntimeException e) {
            // No JSON object.
            return null;
        }
    }
}
