package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.Preview;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadProblem;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonOutline;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.transcript.format.EntryFormats;
import java.nio.charset.StandardCharsets;

/**
 * What a packet carries, as it is shown.
 *
 * @param title what it is to the dialect
 * @param look how it is shown
 * @param bytes for a tree, JSON; else the payload as it is
 * @param note what is to be said of it, such as its format; may be empty
 * @param carried the payload as it is
 */
record ShownPayload(String title, Look look, byte[] bytes, String note, byte[] carried) {
    private static final int MOST_TEXT = 8 << 10;
    private static final int HEX_WIDTH = 8;
    private static final int MOST_HEX = 32 * HEX_WIDTH;

    /** How a payload is shown. */
    enum Look {
        TREE,
        TEXT,
        HEX
    }

    /** Finds out how to show a payload; for a background thread. */
    static ShownPayload of(CarriedPayload payload) {
        byte[] bytes = payload.bytes();
        return switch (payload.format()) {
            case CarriedPayload.JSON -> {
                boolean json = isJson(bytes);
                yield new ShownPayload(payload.title(), json ? Look.TREE : Look.TEXT, bytes, "", bytes);
            }
            case CarriedPayload.TEXT ->
                new ShownPayload(payload.title(), isContainer(bytes) ? Look.TREE : Look.TEXT, bytes, "", bytes);
            case CarriedPayload.BYTES -> new ShownPayload(payload.title(), Look.HEX, bytes, "", bytes);
            default ->
                PayloadFormats.of(payload.format())
                        .map(format -> decoded(payload, format))
                        .orElse(new ShownPayload(payload.title(), Look.HEX, bytes, payload.format(), bytes));
        };
    }

    /**
     * The same in a format that was chosen for it; text and JSON stay what they are. Where the format can't be used, or
     * does not fit, the note says why.
     */
    static ShownPayload of(CarriedPayload payload, ChosenFormat chosen, EntryFormats formats) {
        boolean told =
                payload.format().equals(CarriedPayload.JSON) || payload.format().equals(CarriedPayload.TEXT);
        if (told && isText(payload.bytes())) {
            return of(payload);
        }
        byte[] bytes = payload.bytes();
        try {
            PayloadTree tree = formats.load(chosen).read(ByteSource.of(bytes));
            String problem = tree.problem().map(PayloadProblem::sentence).orElse("");
            byte[] json = NodeJson.plain(tree).getBytes(StandardCharsets.UTF_8);
            return problem.isEmpty()
                    ? new ShownPayload(payload.title(), Look.TREE, json, chosen.written(), bytes)
                    : new ShownPayload(payload.title(), Look.HEX, bytes, chosen.written() + ": " + problem, bytes);
        } catch (PayloadException e) {
            return new ShownPayload(payload.title(), Look.HEX, bytes, e.getMessage(), bytes);
        }
    }

    private static boolean isText(byte[] bytes) {
        return ReadableText.is(bytes);
    }

    private static ShownPayload decoded(CarriedPayload payload, PayloadFormat format) {
        PayloadTree tree = format.read(ByteSource.of(payload.bytes()));
        byte[] json = NodeJson.plain(tree).getBytes(StandardCharsets.UTF_8);
        return tree.isWhole()
                ? new ShownPayload(payload.title(), Look.TREE, json, format.title(), payload.bytes())
                : new ShownPayload(payload.title(), Look.HEX, payload.bytes(), format.title(), payload.bytes());
    }

    private static boolean isContainer(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[') && isJson(bytes);
    }

    private static boolean isJson(byte[] bytes) {
        try {
            JsonOutline.openAny(ByteSource.of(bytes));
            return true;
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    /** The payload's beginning in a few lines. */
    String text() {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder();
        text.lines().forEach(line -> {
            byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
            shown.append(Preview.text(utf8, utf8.length, MOST_TEXT)).append('\n');
        });
        return shown.toString().stripTrailing() + (bytes.length > MOST_TEXT ? "\n…" : "");
    }

    /** The payload's beginning in hexadecimal, with its readable characters. */
    String hex() {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < Math.min(bytes.length, MOST_HEX); at += HEX_WIDTH) {
            int length = Math.min(HEX_WIDTH, bytes.length - at);
            lines.append(HexDump.row(at, bytes, at, length, HEX_WIDTH).line()).append('\n');
        }
        return lines.toString().stripTrailing() + (bytes.length > MOST_HEX ? "\n…" : "");
    }
}
