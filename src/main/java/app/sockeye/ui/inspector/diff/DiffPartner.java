package app.sockeye.ui.inspector.diff;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonSearch;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The message that another one is compared with.
 *
 * @param entry empty where there is none
 * @param words which one it is, and why
 */
public record DiffPartner(Optional<Entry> entry, String words) {
    /** Most entries searched before the message. */
    private static final long REACH = 20_000;

    private static final int MOST_TEXT = 4_096;

    /** The one that was chosen, or else the newest earlier message of the same direction and type. */
    static DiffPartner find(InspectedEntry what, String typePath, Ticket ticket) {
        if (what.partner().isPresent()) {
            Entry chosen = what.transcript().entry(what.partner().getAsLong());
            return new DiffPartner(Optional.of(chosen), InspectorTexts.sinceSelected(chosen.index()));
        }
        try {
            JsonPath path = JsonPathText.parse(typePath);
            Optional<Type> type = Type.of(new ComparedBytes(what.transcript(), ticket).of(what.entry()), path);
            if (type.isPresent()) {
                Optional<Entry> same =
                        previous(what, ticket, Optional.of(new JsonSearch(path, type.get()::equalsFound)));
                if (same.isPresent()) {
                    return new DiffPartner(
                            same, InspectorTexts.sinceSameType(same.get().index(), path.toString(), type.get().text));
                }
            }
            return previous(what, ticket, InspectorTexts.noneOfType(path.toString()));
        } catch (QuerySyntaxException e) {
            return previous(what, ticket, InspectorTexts.typePathInvalid(e.getMessage()));
        }
    }

    private static DiffPartner previous(InspectedEntry what, Ticket ticket, String why) {
        Optional<Entry> previous = previous(what, ticket, Optional.empty());
        return new DiffPartner(
                previous,
                previous.map(entry -> InspectorTexts.sincePrevious(entry.index(), why))
                        .orElse(InspectorTexts.NOTHING_TO_COMPARE));
    }

    private static Optional<Entry> previous(InspectedEntry what, Ticket ticket, Optional<JsonSearch> search) {
        Transcript transcript = what.transcript();
        ComparedBytes bytes = new ComparedBytes(transcript, ticket);
        long index = what.entry().index();
        for (long i = index - 1; i >= Math.max(0, index - REACH); i--) {
            if (ticket.isStale()) {
                throw new CancellationException();
            }
            Entry entry = transcript.entry(i);
            boolean candidate = entry.kind().isMessage()
                    && entry.direction().equals(what.entry().direction());
            if (candidate && (search.isEmpty() || search.get().isIn(bytes.of(entry)))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * The value that messages of one type have in common.
     *
     * @param number its value as a number; empty where it is none
     */
    private record Type(JsonKind kind, String text, Optional<BigDecimal> number) {

        static Optional<Type> of(ByteSource json, JsonPath path) {
            Type[] type = new Type[1];
            new JsonSearch(path, found -> {
                        type[0] = new Type(found.kind(), found.text(MOST_TEXT), found.number());
                        return true;
                    })
                    .isIn(json);
            return Optional.ofNullable(type[0]);
        }

        boolean equalsFound(JsonFound found) {
            Optional<BigDecimal> other = found.number();
            return number.isPresent() && other.isPresent()
                    ? number.get().compareTo(other.get()) == 0
                    : found.kind() == kind && found.text(MOST_TEXT).equals(text);
        }
    }
}
