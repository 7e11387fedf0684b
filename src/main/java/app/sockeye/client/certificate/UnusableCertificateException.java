package app.sockeye.client.certificate;

import java.nio.file.Path;

/** A file of certificates or keys that can't be used; its message names the file and says why in a sentence. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCertificateException(Path file, String reason, Throwable cause) {
        super(file + " can't be used: " + reason + ".", cause);
    }
}
