package app.sockeye.client.address;

/** An address that can't be connected to; the message is a sentence on what is wrong and what to type. */
public final class InvalidAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidAddressException(String sentence) {
        super(sentence);
    }

    InvalidAddressException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
