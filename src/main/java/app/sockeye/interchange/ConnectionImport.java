package app.sockeye.interchange;

import app.sockeye.files.ByteOrderMark;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.interchange.asyncapi.AsyncApiFormat;
import app.sockeye.interchange.bruno.BruFormat;
import app.sockeye.interchange.bruno.BrunoExportFormat;
import app.sockeye.interchange.bruno.BrunoFolderFormat;
import app.sockeye.interchange.bruno.BrunoYamlFormat;
import app.sockeye.interchange.command.CommandFormat;
import app.sockeye.interchange.har.HarConnections;
import app.sockeye.interchange.hoppscotch.HoppscotchEnvironmentFormat;
import app.sockeye.interchange.hoppscotch.HoppscotchFormat;
import app.sockeye.interchange.http.HttpEnvironments;
import app.sockeye.interchange.http.HttpFileFormat;
import app.sockeye.interchange.insomnia.InsomniaExportFormat;
import app.sockeye.interchange.insomnia.InsomniaFileFormat;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.FolderFormat;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.SourceFolder;
import app.sockeye.interchange.parts.TextFormat;
import app.sockeye.interchange.parts.TreeFormat;
import app.sockeye.interchange.postman.PostmanEnvironmentFormat;
import app.sockeye.interchange.postman.PostmanFolderFormat;
import app.sockeye.interchange.postman.PostmanFormat;
import app.sockeye.interchange.postman.PostmanRequestFormat;
import app.sockeye.interchange.tree.ForeignJson;
import app.sockeye.interchange.tree.ForeignYaml;
import app.sockeye.interchange.tree.TreeValue;
import app.sockeye.interchange.yaak.YaakFolderFormat;
import app.sockeye.interchange.yaak.YaakFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads connections of other tools from files, folders and pasted text. Formats are recognised by their content. A file
 * is read as far as it can be; what is left out is told in the result. Blocking; any thread.
 */
public final class ConnectionImport {
    private static final List<TextFormat> TEXTS = List.of(new CommandFormat(), new BruFormat(), new HttpFileFormat());
    private static final List<TreeFormat> TREES = List.of(
            new AsyncApiFormat(),
            new PostmanFormat(),
            new PostmanRequestFormat(),
            new InsomniaFileFormat(),
            new InsomniaExportFormat(),
            new YaakFormat(),
            new YaakFolderFormat(),
            new BrunoExportFormat(),
            new BrunoYamlFormat(),
            new HoppscotchFormat(),
            new HoppscotchEnvironmentFormat(),
            new PostmanEnvironmentFormat());
    private static final List<FolderFormat> FOLDERS =
            List.of(new PostmanFolderFormat(), new YaakFolderFormat(), new BrunoFolderFormat());

    /** Bytes at a file's start that are enough to recognise a HAR. */
    private static final int HEAD = 4096;

    private static final Pattern JSON = Pattern.compile("(?s)\\s*+[{\\[].*");
    private static final Pattern YAML = Pattern.compile("\\s*+[\"']?[$\\w][\\w$.-]*+[\"']?\\s*+:(?:\\s.*)?");
    private static final int MOST_LINES_LOOKED_AT = 1_000;
    private static final Pattern READ_IN_FOLDERS =
            Pattern.compile("(?i).*\\.(?:json|ya?ml|har|http|rest|bru|sh|bat|cmd|txt|curl)");

    private ConnectionImport() {}

    /** Reads files and folders; what can't be read is told in the result. */
    public static ImportedConnections read(List<Path> sources) {
        return sources.stream().map(ConnectionImport::read).reduce(ImportedConnections.NONE, ImportedConnections::and);
    }

    /** Whether a file has one of the formats; a folder may always have some. */
    public static boolean recognises(Path source) {
        if (Files.isDirectory(source)) {
            return true;
        }
        try {
            return Files.size(source) <= SourceFolder.MOST_BYTES && readFile(source, ImportSink.of(source));
        } catch (IOException e) {
            // Whoever reads it tells why it can't be read.
            return false;
        }
    }

    /** Reads a text that was pasted or dropped; empty where it has none of the formats, such as an address. */
    public static Optional<ImportedConnections> readText(String text) {
        ImportSink sink = ImportSink.forText();
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return readContent(content, sink) ? Optional.of(sink.result()) : Optional.empty();
    }

    private static ImportedConnections read(Path source) {
        ImportSink sink = ImportSink.of(source);
        if (Files.isDirectory(source)) {
            readFolder(source, sink);
        } else if (!readFile(source, sink)) {
            leaveOut(sink, LeftOutReason.NOT_RECOGNISED, "the file", "");
        } else if (sink.hasFormat(HttpFileFormat.LABEL)) {
            HttpEnvironments.readBeside(source, sink);
        }
        return sink.result();
    }

    private static void readFolder(Path root, ImportSink sink) {
        SourceFolder folder = SourceFolder.of(root, sink);
        Set<Path> taken = new HashSet<>();
        for (FolderFormat format : FOLDERS) {
            Set<Path> files = format.read(folder, sink);
            if (!files.isEmpty()) {
                sink.format(format.label());
                taken.addAll(files);
            }
        }
        int others = 0;
        for (Path file : folder.files()) {
            boolean known = taken.contains(file)
                    || READ_IN_FOLDERS.matcher(file.getFileName().toString()).matches()
                            && readFile(file, folder.sink(file, sink));
            others += known ? 0 : 1;
        }
        if (others > 0) {
            leaveOut(sink, LeftOutReason.NOT_RECOGNISED, others == 1 ? "1 other file" : others + " other files", "");
        }
    }

    /** Returns whether the format is known or the file can't be read, which is told. */
    private static boolean readFile(Path file, ImportSink sink) {
        try {
            RegularFile.require(file);
            if (HttpEnvironments.isName(file)) {
                HttpEnvironments.read(file, sink);
                return true;
            }
            try (InputStream in = Files.newInputStream(file)) {
                if (HarConnections.recognises(in.readNBytes(HEAD))) {
                    sink.format(HarConnections.LABEL);
                    HarConnections.read(file, sink);
                    return true;
                }
            }
            return readContent(RegularFile.read(file, SourceFolder.MOST_BYTES), sink);
        } catch (IOException e) {
            leaveOut(sink, LeftOutReason.BROKEN, "the file", Reason.of(e));
            return true;
        }
    }

    private static boolean readContent(byte[] bytes, ImportSink sink) {
        byte[] content = isUtf16(bytes)
                ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
                : ByteOrderMark.skip(bytes);
        String text = new String(content, StandardCharsets.UTF_8);
        if (JSON.matcher(text).matches()) {
            LeftOutList trouble = new LeftOutList(sink.leftOut().file());
            return readTree(json(content, trouble), trouble, sink);
        }
        for (TextFormat format : TEXTS) {
            if (format.recognises(text)) {
                sink.format(format.label());
                format.read(text, sink);
                return true;
            }
        }
        LeftOutList trouble = new LeftOutList(sink.leftOut().file());
        return isYaml(text) && readTree(ForeignYaml.read(text, trouble), trouble, sink);
    }

    /** Whether a text begins with the mark of UTF-16, as files that PowerShell writes do. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    /** Whether one of the first lines is a name with a colon. */
    private static boolean isYaml(String text) {
        return text.lines().limit(MOST_LINES_LOOKED_AT).anyMatch(line -> YAML.matcher(line)
                .matches());
    }

    private static TreeValue json(byte[] content, LeftOutList trouble) {
        try {
            return ForeignJson.read(new ByteArrayInputStream(content), trouble, Set.of());
        } catch (IOException e) {
            trouble.add(LeftOutReason.BROKEN, "the file", 0, "", Reason.of(e));
            return TreeValue.NOTHING;
        }
    }

    private static boolean readTree(TreeValue root, LeftOutList trouble, ImportSink sink) {
        for (TreeFormat format : TREES) {
            if (format.recognises(root)) {
                sink.leftOut().addAll(trouble);
                sink.format(format.label());
                format.read(root, sink);
                return true;
            }
        }
        return false;
    }

    private static void leaveOut(ImportSink sink, LeftOutReason reason, String item, String detail) {
        sink.leftOut().add(reason, item, 0, "", detail);
    }
}
