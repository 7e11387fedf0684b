package app.sockeye.client.certificate;

import java.nio.file.Path;

/** What is wrong with the content of a file: a clause that can follow its name. It never holds a passphrase. */
final class KeyMaterialFault extends Exception {
    private static final long serialVersionUID = 1L;

    KeyMaterialFault(String clause) {
        super(clause);
    }

    KeyMaterialFault(String clause, Throwable cause) {
        super(clause, cause);
    }

    UnusableCertificateException in(Path file) {
        return new UnusableCertificateException(file, getMessage(), getCause());
    }
}
