package app.sockeye.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An engine that has loaded no script has loaded nothing of its library, so that it costs nothing at the start. */
class LoadedWhenFirstUsedTest {
    @Test
    void theLibraryIsLoadedByTheFirstScript() throws Exception {
        try (Watched classes = new Watched()) {
            Class<?> engine = classes.loadClass("app.sockeye.script.QuickJsEngine");
            Object made = engine.getConstructor().newInstance();
            assertThat(classes.hasLoaded("io.roastedroot.quickjs4j.core.Engine"))
                    .isFalse();
            assertThat(classes.hasLoaded("run.endive.runtime.Instance")).isFalse();

            Class<?> program = classes.loadClass("app.sockeye.script.ScriptProgram");
            Class<?> limits = classes.loadClass("app.sockeye.script.ScriptLimits");
            Object plain = program.getMethod("plain", String.class, String[].class)
                    .invoke(null, "function f() {}", new String[] {"f"});
            Object loaded = engine.getMethod("load", program, limits)
                    .invoke(made, plain, limits.getField("USUAL").get(null));
            ((AutoCloseable) loaded).close();
            assertThat(classes.hasLoaded("io.roastedroot.quickjs4j.core.Engine"))
                    .isTrue();
        }
    }

    /** Loads everything by itself, so that it knows what was loaded. */
    private static final class Watched extends URLClassLoader {
        Watched() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Watched::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }

        private static URL url(String path) {
            try {
                return URI.create(Path.of(path).toUri().toString()).toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }
}
