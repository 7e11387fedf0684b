package app.sockeye.interchange.http;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.interchange.parts.SecretNaming;
import app.sockeye.interchange.parts.TextConverter;
import app.sockeye.interchange.parts.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests in a {@code .http} file, parted by {@code ###}; those that start with WEBSOCKET become connections. */
public final class HttpFileFormat implements TextFormat {
    /** The name that the user reads. */
    public static final String LABEL = ".http";

    private static final Pattern REQUEST = Pattern.compile("(?:(?:WEBSOCKET|WSS?)\\s+\\S.*"
            + "|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|GRPC|GRAPHQL)\\s+(?:\\{\\{|/|https?:|[\\w.-]+[:/]).*)");
    private static final Pattern VARIABLE = Pattern.compile("@([\\w.-]+)\\s*=\\s*(.*)");
    private static final int MOST_LINES_LOOKED_AT = 5_000;

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public boolean recognises(String text) {
        return text.lines().limit(MOST_LINES_LOOKED_AT).anyMatch(line -> REQUEST.matcher(line)
                .matches());
    }

    @Override
    public void read(String text, ImportSink sink) {
        String folder = sink.baseName();
        List<ImportedValue> values = new ArrayList<>();
        List<HttpLine> section = new ArrayList<>();
        TextConverter converter = new TextConverter(PlaceholderSyntax.BRACES, sink.leftOut());
        String title = "";
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Matcher variable = VARIABLE.matcher(line);
            if (line.startsWith("###")) {
                new HttpSection(title, section, sink).read();
                section = new ArrayList<>();
                title = line.replaceFirst("^#+", "").strip();
            } else if (variable.matches()) {
                String value = converter.of(variable.group(2).strip(), number, "");
                values.add(new ImportedValue(variable.group(1), value, SecretNaming.isSecret(variable.group(1))));
            } else {
                section.add(new HttpLine(number, line));
            }
        }
        new HttpSection(title, section, sink).read();
        sink.environment(folder, folder.isEmpty() ? List.of() : List.of(folder), values);
    }
}
