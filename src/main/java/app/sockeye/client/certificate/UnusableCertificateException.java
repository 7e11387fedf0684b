package app.sockeye.client.certificate;

/** Certificates or keys that can't be used; the message names their file and says why in a sentence. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param what the file, or what else the content stands in */
    UnusableCertificateException(String what, String reason, Throwable cause) {
        super(what + " can't be used: " + reason + ".", cause);
    }
}
