package app.sockeye.ui.composer;

import app.sockeye.ui.composer.sending.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The SHA-256 of the file to send, computed in the background; given up when another file is chosen. JavaFX thread. */
final class FileDigest {
    private static final int PIECE = 1 << 20;

    private final Work work;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    /** The file whose digest is wanted; read by the background. */
    private volatile String wanted = "";

    FileDigest(Work work) {
        this.work = work;
    }

    /** The digest as it is shown; empty where the file can't be read. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Begins with another file; an empty path is none. */
    void of(String path) {
        wanted = path;
        text.set(path.isEmpty() ? "" : ComposerTexts.COMPUTING_DIGEST);
        if (!path.isEmpty()) {
            work.inBackground(() -> digest(path), found -> {
                if (wanted.equals(path)) {
                    text.set(found.isEmpty() ? "" : ComposerTexts.digest(found));
                }
            });
        }
    }

    private String digest(String path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return "";
            }
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] piece = new byte[PIECE];
                while (in.read(piece) >= 0) {
                    if (!wanted.equals(path)) {
                        return "";
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | InvalidPathException e) {
            // Why it can't be read is told by the check of the message.
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
