package app.sockeye.cli.value;

import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a secret, or the source of one: {@code env:NAME} for an environment variable, {@code file:PATH} for a file's
 * content without the line break at its end. An invalid argument is not repeated, as it may be a secret.
 */
public final class SecretConverter implements ITypeConverter<AuthSecret> {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";
    private static final int MOST_BYTES = 1 << 20;

    @Override
    public AuthSecret convert(String text) {
        if (text.startsWith(ENVIRONMENT)) {
            String name = text.substring(ENVIRONMENT.length());
            String value = System.getenv(name);
            if (value == null) {
                throw new TypeConversionException("the environment variable " + name + " is not set.");
            }
            return new AuthSecret(value);
        }
        return new AuthSecret(text.startsWith(FILE) ? ofFile(text.substring(FILE.length())) : text);
    }

    private static String ofFile(String path) {
        try {
            byte[] content = RegularFile.read(new PathConverter().convert(path), MOST_BYTES);
            return new String(content, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
        } catch (IOException e) {
            throw new TypeConversionException(Reason.sentence(e));
        }
    }
}
