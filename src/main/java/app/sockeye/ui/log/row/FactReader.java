package app.sockeye.ui.log.row;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonPreview;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Condition;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.words.LogTexts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row's packet, the values in its columns, and its colour. For one background thread at a time. */
public final class FactReader {
    /** Maximum size in bytes of messages that are read: larger ones would keep all other rows waiting. */
    static final long LONGEST_MESSAGE = 16 << 20;

    /** Maximum characters of a value in a cell. */
    private static final int LONGEST_VALUE = 200;

    /** Maximum characters of what a message unpacks to. */
    private static final int LONGEST_PREVIEW = 640;

    private final Transcript transcript;
    private final EntryContext context;
    private final List<JsonPath> paths;
    private final List<String> fields;
    private final List<Rule> rules;

    private record Rule(Condition condition, RowColour colour) {}

    /**
     * @param paths of JSON values
     * @param fields names of packets' fields
     * @param rules the first that matches a row colours it
     */
    public FactReader(Transcript transcript, List<JsonPath> paths, List<String> fields, List<ColourRule> rules) {
        this.transcript = transcript;
        this.context = new EntryContext(transcript);
        this.paths = List.copyOf(paths);
        this.fields = List.copyOf(fields);
        this.rules = rules.stream().flatMap(r -> ready(r).stream()).toList();
    }

    /** A rule that an older or newer version wrote and this one does not understand colours nothing. */
    private static Optional<Rule> ready(ColourRule rule) {
        try {
            return Optional.of(new Rule(Query.parse(rule.query()).condition(), rule.colour()));
        } catch (QuerySyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing to read. */
    boolean isIdle() {
        return paths.isEmpty()
                && rules.isEmpty()
                && transcript.conversations().choice().kind() == DialectChoice.Kind.OFF;
    }

    /** What a row shows if reading its facts failed unexpectedly. */
    RowFacts unknown() {
        Map<JsonPath, String> values = new HashMap<>();
        paths.forEach(path -> values.put(path, LogTexts.UNKNOWN));
        Map<String, String> named = new HashMap<>();
        fields.forEach(name -> named.put(name, LogTexts.UNKNOWN));
        return new RowFacts(values, named, Optional.empty(), Optional.empty(), Optional.empty());
    }

    RowFacts read(long index) {
        Entry entry = transcript.entry(index);
        if (entry.size() > LONGEST_MESSAGE) {
            return RowFacts.NONE;
        }
        List<Packet> packets = context.packets(entry);
        return new RowFacts(values(entry), fields(packets), colour(entry), unpacked(entry), RowPacket.of(packets));
    }

    private Map<JsonPath, String> values(Entry entry) {
        Map<JsonPath, String> values = new HashMap<>();
        if (entry.kind().isMessage()) {
            for (JsonPath path : paths) {
                context.value(path, entry).ifPresent(v -> values.put(path, ValueAtPath.cell(v, LONGEST_VALUE)));
            }
        }
        return values;
    }

    private Optional<String> unpacked(Entry entry) {
        return context.unpacked(entry).map(message -> message.problem().orElseGet(() -> preview(message.bytes())));
    }

    private static String preview(byte[] bytes) {
        return ReadableText.is(bytes)
                ? JsonPreview.text(bytes, bytes.length, LONGEST_PREVIEW)
                : Preview.binary(bytes, bytes.length, LONGEST_PREVIEW / 4);
    }

    /** Each field as the first packet that has it tells it. */
    private Map<String, String> fields(List<Packet> packets) {
        Map<String, String> found = new HashMap<>();
        for (String name : fields) {
            packets.stream()
                    .flatMap(packet -> packet.field(name).stream())
                    .findFirst()
                    .ifPresent(value -> found.put(name, cell(value)));
        }
        return found;
    }

    private static String cell(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return Preview.text(bytes, bytes.length, LONGEST_VALUE);
    }

    private Optional<RowColour> colour(Entry entry) {
        return rules.stream()
                .filter(r -> r.condition().test(entry, context))
                .map(Rule::colour)
                .findFirst();
    }
}
