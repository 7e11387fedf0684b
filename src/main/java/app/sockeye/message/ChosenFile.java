package app.sockeye.message;

import app.sockeye.files.Reason;
import app.sockeye.payload.InputError;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The file to send, with its size and time when it was chosen: it may be gone or changed once it is sent. Thread-safe;
 * reads from disk.
 */
public final class ChosenFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The file's path, and its size and time when it was chosen; guarded by this. */
    private String path = "";

    private Stamp chosen;

    private record Stamp(long size, FileTime modified) {}

    /** Accepts the file as it is at the next check. */
    public synchronized void chooseAnew() {
        path = "";
        chosen = null;
    }

    /** Checks whether the file can be sent and is unchanged since it was chosen. */
    synchronized MessageCheck check(WrittenMessage message) {
        if (message.body().isEmpty()) {
            return bad(message, MessageTexts.NO_FILE, MessageTexts.CHOOSE_FILE);
        }
        if (!message.body().equals(path)) {
            path = message.body();
            chosen = null;
        }
        try {
            return check(message, Path.of(path));
        } catch (InvalidPathException e) {
            return bad(message, MessageTexts.NO_FILE, MessageTexts.INVALID_PATH);
        } catch (NoSuchFileException e) {
            return bad(
                    message,
                    MessageTexts.FILE_MISSING,
                    chosen == null ? MessageTexts.NO_SUCH_FILE : MessageTexts.FILE_GONE);
        } catch (IOException e) {
            return bad(message, MessageTexts.NOT_READABLE, MessageTexts.fileUnreadable(VisibleText.of(Reason.of(e))));
        }
    }

    private MessageCheck check(WrittenMessage message, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.isDirectory()) {
            return bad(message, MessageTexts.FOLDER, MessageTexts.IS_FOLDER);
        }
        if (!now.isRegularFile()) {
            return bad(message, MessageTexts.NOT_A_FILE, MessageTexts.IS_DEVICE);
        }
        if (!Files.isReadable(file)) {
            return bad(message, MessageTexts.NOT_READABLE, MessageTexts.NO_PERMISSION);
        }
        Stamp stamp = new Stamp(now.size(), now.lastModifiedTime());
        if (chosen == null) {
            chosen = stamp;
        }
        return stamp.equals(chosen)
                ? MessageCheck.file(message, MessageTexts.file(stamp.size()))
                : MessageCheck.changedFile(
                        message, MessageTexts.changedFile(stamp.size()), new InputError(0, changed(stamp)));
    }

    private String changed(Stamp now) {
        return now.size() == chosen.size()
                ? MessageTexts.rewritten(TIME.format(now.modified().toInstant().atZone(ZoneId.systemDefault())))
                : MessageTexts.resized(chosen.size(), now.size());
    }

    private static MessageCheck bad(WrittenMessage message, String status, String sentence) {
        return MessageCheck.bad(message, status, new InputError(0, sentence));
    }
}
