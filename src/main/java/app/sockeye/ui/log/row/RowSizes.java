package app.sockeye.ui.log.row;

import app.sockeye.payload.ByteSize;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;

/**
 * The sizes of an entry, formatted; a size it does not have is empty.
 *
 * @param payload decoded
 * @param spoken decoded, as a screen reader says it
 * @param wire on the wire, frame headers included
 * @param ratio how many times as large the payload is as what crossed the wire, for what was compressed
 * @param frames how many
 */
public record RowSizes(String payload, String spoken, String wire, String ratio, String frames) {
    static final RowSizes NONE = new RowSizes("", "", "", "", "");

    static RowSizes of(Entry entry) {
        if (entry.frameCount() == 0) {
            return entry.kind().isMessage()
                    ? new RowSizes(ByteSize.format(entry.size()), ByteSize.spoken(entry.size()), "", "", "")
                    : NONE;
        }
        boolean compressed = entry.flags().contains(EntryFlag.COMPRESSED);
        return new RowSizes(
                ByteSize.format(entry.size()),
                ByteSize.spoken(entry.size()),
                ByteSize.format(entry.wireSize()),
                compressed ? ByteSize.ratio(entry.size(), entry.wireSize()) : "",
                Long.toString(entry.frameCount()));
    }
}
