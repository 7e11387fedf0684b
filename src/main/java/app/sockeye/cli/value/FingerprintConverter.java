package app.sockeye.cli.value;

import app.sockeye.client.certificate.Fingerprint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the SHA-256 fingerprint of a certificate. */
public final class FingerprintConverter implements ITypeConverter<Fingerprint> {
    @Override
    public Fingerprint convert(String text) {
        try {
            return Fingerprint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text
                    + "' is not a SHA-256 fingerprint: write 64 hexadecimal digits, with or without colons.");
        }
    }
}
