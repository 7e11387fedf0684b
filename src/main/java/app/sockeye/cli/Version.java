package app.sockeye.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Provides the version that the build wrote into {@code version.properties}, and that of the Java runtime. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/app/sockeye/version.properties")) {
            properties.load(in);
        }
        return new String[] {"Sockeye " + properties.getProperty("version"), "Java " + Runtime.version()};
    }
}
