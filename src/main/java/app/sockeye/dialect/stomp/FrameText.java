package app.sockeye.dialect.stomp;

import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A frame that is being written. One thread. */
final class FrameText {
    private final StompVersion version;
    private final boolean opens;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param version by which headers are escaped, unless the frame opens the conversation */
    FrameText(String command, StompVersion version) {
        this.version = version;
        this.opens = command.equals("CONNECT");
        write(command + "\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a header.
     *
     * @param input the key of the input that it was typed into
     * @throws FormException if the version has no way to write it
     */
    FrameText header(String input, String name, String value) throws FormException {
        StompVersion rules = opens ? StompVersion.V10 : version;
        boolean plainName = rules == StompVersion.V10 && name.contains(":");
        if (plainName || !rules.canHold(name) || !rules.canHold(value)) {
            String where = opens ? "CONNECT" : "STOMP " + version.number();
            throw new FormException(
                    input, "A header of " + where + " can't hold a line break, NUL, or a colon in its name.");
        }
        write(rules.escape(name) + ":" + rules.escape(value) + "\n");
        return this;
    }

    /** Ends it with a body; text where it is UTF-8, as servers take either. */
    MessagePayload end(byte[] body) {
        write("\n");
        out.writeBytes(body);
        out.write(0);
        byte[] frame = out.toByteArray();
        return new MessagePayload(isText(frame), frame);
    }

    private static boolean isText(byte[] frame) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(frame));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
