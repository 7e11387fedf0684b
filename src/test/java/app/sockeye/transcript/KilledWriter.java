package app.sockeye.transcript;

import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Path;

/** A process that appends, and tells what it has published, until somebody kills it. */
public final class KilledWriter {
    private static final int BATCH = 100;

    private KilledWriter() {}

    public static void main(String[] args) throws IOException {
        Appender appender = Transcript.create(Path.of(args[0])).appender();
        for (long i = 0; ; i++) {
            SampleEntries.text(appender, text(i));
            if (i % BATCH == BATCH - 1) {
                appender.publish();
                System.out.println(i + 1);
            }
        }
    }

    public static String text(long number) {
        return "entry " + number + " " + "x".repeat((int) (number % 300));
    }
}
