package app.sockeye.cli.value;

import app.sockeye.client.options.TlsVersion;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of TLS by its number. */
public final class TlsVersionConverter implements ITypeConverter<TlsVersion> {
    @Override
    public TlsVersion convert(String text) {
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.number().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a version: write 1.2 or 1.3."));
    }
}
