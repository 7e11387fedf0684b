package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.payload.json.JsonText;
import app.sockeye.payload.media.MediaKind;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.payload.recognise.Recognisers;
import app.sockeye.payload.recognise.Recognition;
import app.sockeye.transcript.entry.Payload;
import java.util.Optional;

/**
 * The bytes shown and what they were recognised as.
 *
 * @param name what was opened to get them; empty for a message
 * @param json whether they begin like a JSON object or array
 * @param text whether they are UTF-8, as far as they were read
 * @param media the picture or sound that they are
 * @param recognition what else they were recognised as; none for JSON, whose values are recognised one by one
 * @param formatted whether they are of a payload format that is recognised
 */
public record ShownBytes(
        Payload payload,
        String name,
        boolean json,
        boolean text,
        Optional<MediaKind> media,
        Optional<Recognition> recognition,
        boolean formatted) {
    private static final int HEAD = 64;

    /** The same of a payload format, whatever they look like. */
    ShownBytes ofFormat() {
        return new ShownBytes(payload, name, false, false, Optional.empty(), Optional.empty(), true);
    }

    /** For an entry that is no message: nothing is recognised in its bytes. */
    static ShownBytes plain(Payload payload) {
        boolean json = JsonText.looksLikeJson(payload.head(HEAD));
        return new ShownBytes(payload, "", json, true, Optional.empty(), Optional.empty(), false);
    }

    /** Looks at a payload; for a background thread. */
    static ShownBytes of(Payload payload, String name) {
        byte[] head = payload.head(HEAD);
        boolean json = JsonText.looksLikeJson(head);
        Optional<MediaKind> media = MediaKind.of(head);
        boolean more = !json && media.isEmpty() && payload.size() <= Recognisers.LARGEST;
        byte[] whole = more ? payload.head(Recognisers.LARGEST) : head;
        boolean text = json || ReadableText.is(whole);
        Optional<Recognition> recognition = more ? PartRows.recognise(whole) : Optional.empty();
        boolean formatted = more
                && !text
                && recognition.isEmpty()
                && PayloadFormats.recognise(whole).isPresent();
        return new ShownBytes(payload, name, json, text, media, recognition, formatted);
    }
}
