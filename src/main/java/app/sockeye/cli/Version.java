package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Provides the version that the build wrote into {@code version.properties}, and that of the Java runtime. */
final class Version implements IVersionProvider {
    /** Prints it for those that ask for nothing else, without loading any command. */
    static void print(OutputStream out) {
        PrintStream lines = new PrintStream(out, false, UTF_8);
        for (String line : lines()) {
            lines.println(line);
        }
        lines.flush();
    }

    @Override
    public String[] getVersion() {
        return lines();
    }

    private static String[] lines() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/app/sockeye/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {"Sockeye " + properties.getProperty("version"), "Java " + Runtime.version()};
    }
}
