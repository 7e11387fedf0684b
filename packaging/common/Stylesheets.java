import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.css.Stylesheet;

/**
 * Writes the stylesheets of a folder into another one, in the form that JavaFX reads without parsing them. Those that name
 * pictures or other stylesheets can't have it, as it has the addresses of these on the machine it was made on.
 */
class Stylesheets {
    private static final String ADDRESS = "file:";
    /** What JavaFX writes but can't read. */
    private static final String UNREADABLE = "DurationConverter";

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(from)) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            String name = from.relativize(sheet).toString();
            Path binary = to.resolve(name.substring(0, name.length() - "css".length()) + "bss");
            Files.createDirectories(binary.getParent());
            orderPseudoClasses(sheet);
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            String written = Files.readString(binary, StandardCharsets.ISO_8859_1);
            if (written.contains(UNREADABLE)) {
                throw new IOException("JavaFX could not read a duration from " + binary + "; set it in the code.");
            }
            if (written.contains(ADDRESS)) {
                Files.delete(binary);
            }
        }
    }

    /**
     * JavaFX keeps the pseudo-classes of a selector in sets whose order Java draws anew at each start, and writes them in
     * it. Here it is that of their names, so that two builds are the same.
     */
    @SuppressWarnings("unchecked")
    private static void orderPseudoClasses(Path sheet) throws IOException, ReflectiveOperationException {
        new CssParser().parse(sheet.toUri().toURL());
        Field kept = Class.forName("com.sun.javafx.css.ImmutablePseudoClassSetsCache").getDeclaredField("CACHE");
        kept.setAccessible(true);
        ((Map<Set<PseudoClass>, Set<PseudoClass>>) kept.get(null)).replaceAll((key, set) -> {
            Set<PseudoClass> ordered = new TreeSet<>(Comparator.comparing(PseudoClass::getPseudoClassName));
            ordered.addAll(set);
            return ordered;
        });
    }
}
