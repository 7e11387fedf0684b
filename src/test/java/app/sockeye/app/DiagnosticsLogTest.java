package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.secret.SecretValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsLogTest {
    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();
    private Handler[] before;

    @TempDir
    Path folder;

    @BeforeEach
    void remember() {
        before = root.getHandlers();
    }

    @AfterEach
    void restore() {
        for (Handler handler : root.getHandlers()) {
            handler.close();
            root.removeHandler(handler);
        }
        for (Handler handler : before) {
            root.addHandler(handler);
        }
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
    }

    @Test
    void secretsAreLeftOutOfMessagesAndStackTraces() throws Exception {
        DiagnosticsLog.open(folder);
        SecretValues secrets = new SecretValues();
        DiagnosticsLog.leaveOut(secrets);
        secrets.add("s3same-0pen");
        Logger.getLogger("test").log(Level.WARNING, "at wss://a/?t=s3same%2D0pen", new Exception("of s3same-0pen"));
        assertThat(Files.readString(folder.resolve("sockeye.0.log")))
                .contains("at wss://a/?t=(redacted)", "of (redacted)")
                .doesNotContain("s3same");
    }
}
