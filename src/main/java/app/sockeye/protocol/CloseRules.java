package app.sockeye.protocol;

/** Checks a close frame's body by RFC 6455 sections 5.5.1 and 7.4. Null means that nothing is wrong. */
final class CloseRules {
    static final String CLOSE_FRAME = "RFC 6455 section 5.5.1";

    private CloseRules() {}

    /** What is wrong with a body of 0 or at least 2 bytes; a length of 1 is refused by the frame's header. */
    static ProtocolError breachOf(byte[] body) {
        if (body.length == 0) {
            return null;
        }
        int code = CloseReason.parse(body).code();
        if (!CloseCode.isLegalOnWire(code)) {
            return new ProtocolError(
                    "RFC 6455 section 7.4",
                    "A close frame has the code " + code + " (" + CloseCode.nameOf(code) + "), which must not be sent.",
                    CloseCode.PROTOCOL_ERROR);
        }
        Utf8Validator reason = new Utf8Validator();
        if (!reason.accept(body, CloseReason.CODE_BYTES, body.length - CloseReason.CODE_BYTES)
                || !reason.isComplete()) {
            return new ProtocolError(
                    CLOSE_FRAME,
                    "A close frame's reason (code " + code + ") isn't UTF-8 from its byte " + reason.accepted()
                            + " on.",
                    CloseCode.INVALID_PAYLOAD);
        }
        return null;
    }
}
