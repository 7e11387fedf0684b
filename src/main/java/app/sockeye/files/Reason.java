package app.sockeye.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;

/** Words why something failed, as some exceptions of the JDK only name a file and others have no message. */
public final class Reason {
    private Reason() {}

    /** As {@link #of}, with a full stop. */
    public static String sentence(Throwable e) {
        return of(e) + ".";
    }

    /** The reason as the end of a sentence, without a full stop. */
    public static String of(Throwable e) {
        Throwable cause = cause(e);
        cause = cause instanceof UncheckedIOException && cause.getCause() != null ? cause.getCause() : cause;
        if (cause instanceof FileSystemException failure && failure.getReason() == null && failure.getFile() != null) {
            return failure.getFile() + what(failure);
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.replaceFirst("\\.$", "");
    }

    /** What made a future fail, which is wrapped where the future came of another one; null for none. */
    public static Throwable cause(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    private static String what(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return " is not there";
        } else if (failure instanceof AccessDeniedException) {
            return " may not be read or written";
        } else if (failure instanceof FileAlreadyExistsException) {
            return " already exists";
        } else if (failure instanceof NotDirectoryException) {
            return " is not a folder";
        }
        return " can't be read or written";
    }
}
