package app.sockeye.ui.inspector.diff;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.diff.Difference;
import app.sockeye.payload.diff.PayloadComparison;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What the diff shows.
 *
 * @param partner what the message is compared with
 * @param difference empty where there is no partner
 */
record ShownDiff(DiffPartner partner, Optional<Difference> difference) {

    /** May take seconds; ends early once the ticket is stale. */
    static ShownDiff read(InspectedEntry what, String typePath, Ticket ticket) {
        DiffPartner partner = DiffPartner.find(what, typePath, ticket);
        return new ShownDiff(partner, partner.entry().map(before -> compare(before, what, ticket)));
    }

    private static Difference compare(Entry before, InspectedEntry what, Ticket ticket) {
        Entry after = what.entry();
        Runnable check = () -> {
            if (ticket.isStale()) {
                throw new CancellationException();
            }
        };
        ComparedBytes bytes = new ComparedBytes(what.transcript(), ticket);
        ByteSource first = bytes.of(before);
        ByteSource second = bytes.of(after);
        boolean binary = before.kind() == EntryKind.BINARY && after.kind() == EntryKind.BINARY;
        Optional<ComparedValues> values = binary ? values(before, first, what, second) : Optional.empty();
        return new PayloadComparison(
                        values.map(ComparedValues::before).orElse(first),
                        values.map(ComparedValues::after).orElse(second),
                        check)
                .run();
    }

    /** By the connection's rules, where they say the same for both; else by what is recognised. */
    private static Optional<ComparedValues> values(
            Entry before, ByteSource first, InspectedEntry what, ByteSource second) {
        Optional<ChosenFormat> ruled = what.chosenFormat();
        if (ruled.isEmpty() || !ruled.equals(what.formats().chosen(what.transcript(), before))) {
            return ComparedValues.of(first, second);
        }
        try {
            return ComparedValues.of(what.formats().load(ruled.get()), first, second);
        } catch (PayloadException e) {
            // The Tree view tells why the format can't be used.
            return Optional.empty();
        }
    }

    /** How much differs, in a few words. */
    String summary() {
        if (difference.isEmpty()) {
            return "";
        }
        Difference found = difference.get();
        if (found.way() == Difference.Way.SAME_BYTES) {
            return InspectorTexts.SAME_BYTES;
        }
        String way =
                switch (found.way()) {
                    case JSON -> InspectorTexts.AS_JSON;
                    case TEXT -> InspectorTexts.AS_TEXT;
                    case HEX -> InspectorTexts.IN_BYTES;
                    case SAME_BYTES -> "";
                };
        return InspectorTexts.differences(found.isNone() ? 0 : found.starts().size(), way);
    }
}
