package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Raw frames as a list of objects, each with what differs from a correct text frame. */
final class FramesShape {
    private static final String FRAMES = "frames";
    private static final String CUT = "cut";
    private static final String FIN = "fin";
    private static final String RSV = "rsv";
    private static final String OPCODE = "opcode";
    private static final String MASKED = "masked";
    private static final String KEY = "maskingKey";
    private static final String LENGTH_FORM = "lengthForm";
    private static final String LENGTH = "declaredLength";
    private static final String TEXT = "text";
    private static final String HEX = "hex";
    private static final String SENT = "sentBytes";
    private static final int HEX_RADIX = 16;

    private FramesShape() {}

    static void print(RawFrames frames, ObjectNode node) {
        ArrayNode list = node.putArray(FRAMES);
        frames.frames().forEach(frame -> print(frame, list.addObject()));
        if (frames.cut()) {
            node.put(CUT, true);
        }
    }

    private static void print(RawFrame frame, ObjectNode node) {
        node.put(OPCODE, frame.opcode());
        if (!frame.fin()) {
            node.put(FIN, false);
        }
        if (frame.rsv() != 0) {
            node.put(RSV, frame.rsv());
        }
        if (!frame.masked()) {
            node.put(MASKED, false);
        }
        frame.maskingKey().ifPresent(key -> node.put(KEY, String.format(Locale.ROOT, "%08x", key)));
        if (frame.lengthForm() != RawFrame.TEXT.lengthForm()) {
            node.put(LENGTH_FORM, ShapeWords.of(frame.lengthForm()));
        }
        frame.declaredLength().ifPresent(length -> node.put(LENGTH, length));
        TextLines.put(node, TEXT, frame.payload());
        if (frame.hex()) {
            node.put(HEX, true);
        }
        frame.sentBytes().ifPresent(count -> node.put(SENT, count));
    }

    static RawFrames read(ObjectNode node) throws BrokenFileException {
        List<RawFrame> frames = new ArrayList<>();
        for (ObjectNode each : Fields.objects(node, FRAMES)) {
            frames.add(frame(each));
        }
        return new RawFrames(frames, Fields.flag(node, CUT, false));
    }

    private static RawFrame frame(ObjectNode node) throws BrokenFileException {
        RawFrame usual = RawFrame.TEXT;
        return new RawFrame(
                Fields.flag(node, FIN, usual.fin()),
                ShapeWords.integer(node, RSV, usual.rsv()),
                ShapeWords.integer(node, OPCODE, usual.opcode()),
                Fields.flag(node, MASKED, usual.masked()),
                key(node),
                ShapeWords.read(node, LENGTH_FORM, usual.lengthForm()),
                node.has(LENGTH) ? OptionalLong.of(Fields.number(node, LENGTH, 0)) : OptionalLong.empty(),
                TextLines.get(node, TEXT),
                Fields.flag(node, HEX, usual.hex()),
                node.has(SENT) ? OptionalInt.of(ShapeWords.integer(node, SENT, 0)) : OptionalInt.empty());
    }

    private static OptionalInt key(ObjectNode node) throws BrokenFileException {
        String digits = Fields.text(node, KEY, "");
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(digits, HEX_RADIX));
        } catch (NumberFormatException e) {
            throw new BrokenFileException("\"" + KEY + "\" must have up to 8 hexadecimal digits.");
        }
    }
}
