package app.sockeye.transcript.format;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.MessageFormats;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of a connection's binary messages, and of what their packets carry, by its rules. Thread-safe. */
public final class EntryFormats implements MessageFormats {
    /** Without rules; relative names of schemas begin where the program was started. */
    public static final EntryFormats NONE = new EntryFormats(List.of(), Path.of(""));

    /** The query is empty for all binary messages. */
    private record Checked(Optional<Query> query, ChosenFormat format) {}

    private final List<Checked> rules = new ArrayList<>();
    private final FormatLoader loader = new FormatLoader();
    private final Path folder;

    /**
     * @param rules the first that matches counts; one whose query is wrong matches nothing
     * @param folder where relative names of schemas begin
     */
    public EntryFormats(List<FormatRule> rules, Path folder) {
        this.folder = folder;
        for (FormatRule rule : rules) {
            try {
                this.rules.add(new Checked(
                        rule.query().isEmpty() ? Optional.empty() : Optional.of(Query.parse(rule.query())),
                        rule.format()));
            } catch (QuerySyntaxException e) {
                // Told where the rules are edited.
            }
        }
    }

    /** Where relative names of schemas begin. */
    public Path folder() {
        return folder;
    }

    /** The format of a binary message, or of what its packets carry; empty where no rule says it. */
    public Optional<ChosenFormat> chosen(Transcript transcript, Entry entry) {
        return rules.isEmpty() ? Optional.empty() : chosen(entry, EntryContext.withoutFormats(transcript));
    }

    @Override
    public Optional<PayloadFormat> of(Entry entry, EntryContext context) {
        return chosen(entry, context).flatMap(format -> {
            try {
                return Optional.of(load(format));
            } catch (PayloadException e) {
                // The inspector tells why.
                return Optional.empty();
            }
        });
    }

    private Optional<ChosenFormat> chosen(Entry entry, EntryContext context) {
        if (entry.kind() != EntryKind.BINARY) {
            return Optional.empty();
        }
        return rules.stream()
                .filter(rule ->
                        rule.query.isEmpty() || rule.query.get().condition().test(entry, context))
                .findFirst()
                .map(Checked::format);
    }

    /**
     * A format with its schema. Blocking where that was not read before.
     *
     * @throws PayloadException with a sentence for the user
     */
    public PayloadFormat load(ChosenFormat format) throws PayloadException {
        return loader.format(format, folder);
    }

    /**
     * A binary message as JSON that is written to the very same bytes; empty where no rule says its format, or the
     * format can't be written like that. Blocking where the schema was not read before.
     *
     * @param bytes the whole message
     */
    public Optional<String> exactJson(ChosenFormat format, byte[] bytes) {
        try {
            if (load(format) instanceof WritableFormat writable) {
                PayloadTree tree = writable.read(ByteSource.of(bytes));
                String json = NodeJson.exact(tree);
                boolean same = tree.isWhole() && Arrays.equals(writable.write(json), bytes);
                return same ? Optional.of(json) : Optional.empty();
            }
        } catch (PayloadException e) {
            // It is edited as bytes.
        }
        return Optional.empty();
    }

    /**
     * The formats that a schema's file makes readable.
     *
     * @throws PayloadException with a sentence for the user
     */
    public List<ChosenFormat> of(String file) throws PayloadException {
        return loader.formats(file, folder);
    }
}
