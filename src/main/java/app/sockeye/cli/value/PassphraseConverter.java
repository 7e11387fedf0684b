package app.sockeye.cli.value;

import app.sockeye.client.certificate.Passphrase;
import app.sockeye.files.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a passphrase from the source that an argument names; other users of the machine could see a passphrase given as
 * an argument in the list of processes. An invalid argument is not repeated, as it may be a passphrase.
 */
public final class PassphraseConverter implements ITypeConverter<Passphrase> {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    @Override
    public Passphrase convert(String text) {
        if (text.startsWith(ENVIRONMENT)) {
            return ofEnvironment(text.substring(ENVIRONMENT.length()));
        }
        if (text.startsWith(FILE)) {
            return ofFile(new PathConverter().convert(text.substring(FILE.length())));
        }
        throw new TypeConversionException("a passphrase is given as env:NAME or file:PATH.");
    }

    private static Passphrase ofEnvironment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new TypeConversionException("the environment variable " + name + " is not set.");
        }
        return new Passphrase(value);
    }

    private static Passphrase ofFile(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            return new Passphrase(first == null ? "" : first);
        } catch (IOException e) {
            throw new TypeConversionException(Reason.sentence(e));
        }
    }
}
