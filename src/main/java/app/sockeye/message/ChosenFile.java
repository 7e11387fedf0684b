package app.sockeye.message;

import app.sockeye.files.Reason;
import app.sockeye.payload.ByteSize;
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
 * The file to send, and what it was like when it was chosen: it can be gone, or another, once it is sent. Thread-safe; it
 * asks the disk.
 */
public final class ChosenFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The file's path and what it was like; guarded by this. */
    private String path = "";

    private Stamp chosen;

    private record Stamp(long size, FileTime modified) {}

    /** Takes the file for chosen when it is looked at next. */
    public synchronized void chooseAnew() {
        path = "";
        chosen = null;
    }

    /** Says whether the file can be sent, and is what was chosen. */
    synchronized MessageCheck check(WrittenMessage message) {
        if (message.body().isEmpty()) {
            return bad(message, "no file", "Choose a file to send.");
        }
        if (!message.body().equals(path)) {
            path = message.body();
            chosen = null;
        }
        try {
            return check(message, Path.of(path));
        } catch (InvalidPathException e) {
            return bad(message, "no file", "This can't be the path of a file: choose one.");
        } catch (NoSuchFileException e) {
            return bad(
                    message,
                    "file gone",
                    chosen == null
                            ? "There is no such file: choose another."
                            : "The file is gone since it was chosen: choose it again, or another.");
        } catch (IOException e) {
            return bad(
                    message,
                    "not readable",
                    "The file can't be looked at (" + VisibleText.of(Reason.of(e)) + "): choose another.");
        }
    }

    private MessageCheck check(WrittenMessage message, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.isDirectory()) {
            return bad(message, "a folder", "This is a folder, and only a file can be sent: choose a file in it.");
        }
        if (!now.isRegularFile()) {
            return bad(
                    message, "not a file", "This is a device or a pipe, and only a file can be sent: choose another.");
        }
        if (!Files.isReadable(file)) {
            return bad(
                    message, "not readable", "You may not read this file: change its permissions, or choose another.");
        }
        Stamp stamp = new Stamp(now.size(), now.lastModifiedTime());
        String status = "file · " + ByteSize.format(stamp.size());
        if (chosen == null) {
            chosen = stamp;
        }
        return stamp.equals(chosen)
                ? MessageCheck.file(message, status)
                : MessageCheck.changedFile(message, status + " · changed", new InputError(0, changed(stamp)));
    }

    private String changed(Stamp now) {
        String how = now.size() == chosen.size()
                ? "it was written again at "
                        + TIME.format(now.modified().toInstant().atZone(ZoneId.systemDefault()))
                : ByteSize.format(chosen.size()) + " then, " + ByteSize.format(now.size()) + " now";
        return "The file changed since it was chosen: " + how + ".";
    }

    private static MessageCheck bad(WrittenMessage message, String status, String sentence) {
        return MessageCheck.bad(message, status, new InputError(0, sentence));
    }
}
