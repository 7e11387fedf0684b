package app.sockeye.client.certificate;

import java.nio.file.Path;

/**
 * The content of a file is unusable. The message is a clause that can follow the file's name, and never holds a
 * passphrase.
 */
final class KeyMaterialFault extends Exception {
    private static final long serialVersionUID = 1L;

    KeyMaterialFault(String clause) {
        super(clause);
    }

    KeyMaterialFault(String clause, Throwable cause) {
        super(clause, cause);
    }

    UnusableCertificateException in(Path file) {
        return new UnusableCertificateException(file.toString(), getMessage(), getCause());
    }
}
