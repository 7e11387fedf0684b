import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes the stylesheets of a folder into another one, in the form that JavaFX reads without parsing them, but for those
 * that can't have it.
 */
class Stylesheets {
    /** Addresses of the machine they were made on, as those have that name pictures; and what JavaFX writes but can't read. */
    private static final List<String> UNFIT = List.of("file:", "DurationConverter");

    public static void main(String[] arguments) throws IOException {
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
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            String written = Files.readString(binary, StandardCharsets.ISO_8859_1);
            if (UNFIT.stream().anyMatch(written::contains)) {
                Files.delete(binary);
            }
        }
    }
}
