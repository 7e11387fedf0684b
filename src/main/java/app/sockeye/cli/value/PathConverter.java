package app.sockeye.cli.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path, and explains the error where Java can't: without a UTF-8 locale it rejects non-ASCII letters. */
public final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(e.getReason() + ". If it is right, set a UTF-8 locale, such as"
                    + " LC_ALL=C.UTF-8, and try again.");
        }
    }
}
