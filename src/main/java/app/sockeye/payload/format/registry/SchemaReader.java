package app.sockeye.payload.format.registry;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.avro.AvroFormat;
import app.sockeye.payload.format.avro.AvroHead;
import app.sockeye.payload.format.avro.AvroSchema;
import app.sockeye.payload.format.avro.AvroSchemas;
import app.sockeye.payload.format.protobuf.ProtobufFraming;
import app.sockeye.payload.format.protobuf.schema.ProtoSchema;
import app.sockeye.payload.format.protobuf.schema.TypedProtobufFormat;
import app.sockeye.payload.json.JsonText;
import app.sockeye.payload.recognise.ReadableText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads schemas with the files that they refer to. One thread, but for the schemas that are found by their numbers. */
final class SchemaReader {
    /** Most schemas that are kept by their numbers. */
    private static final int MOST_NUMBERS = 1_000;

    private record NumberedSchema(AvroSchema schema, ReadFiles files) {}

    private final ReadFiles files;
    private final Path folder;

    /** @param folder where relative names begin, and in which imported files are looked for */
    SchemaReader(ReadFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    PayloadFormat format(ChosenFormat chosen) throws PayloadException {
        Optional<AvroHead> head = AvroHead.of(chosen.key());
        if (head.isPresent()) {
            return new AvroFormat(head.get(), avro(chosen.file()));
        }
        Optional<ProtobufFraming> framing = ProtobufFraming.of(chosen.key());
        if (framing.isEmpty() && !chosen.key().equals(ChosenFormat.TYPED)) {
            PayloadFormats.known(chosen.key());
            throw new PayloadException(0, "The format " + chosen.key() + " has no schema.");
        }
        ProtoSchema schema = proto(ReadFiles.path(folder, chosen.file()));
        TypedProtobufFormat typed = new TypedProtobufFormat(schema, type(schema, chosen));
        return framing.isPresent() ? typed.in(framing.get()) : typed;
    }

    /** What a schema's file makes readable. */
    List<ChosenFormat> formats(String file) throws PayloadException {
        Path path = ReadFiles.path(folder, file);
        if (JsonText.looksLikeJson(files.bytes(path))) {
            avro(path, files);
            return Stream.of(AvroHead.values())
                    .map(head -> new ChosenFormat(head.key(), "", file))
                    .toList();
        }
        return proto(path).messageNames().stream()
                .map(name -> new ChosenFormat(ChosenFormat.TYPED, name, file))
                .toList();
    }

    private static String type(ProtoSchema schema, ChosenFormat chosen) throws PayloadException {
        List<String> names = schema.messageNames();
        String wanted = chosen.type();
        if (schema.hasMessage(wanted)) {
            return wanted;
        }
        // The name without its package is enough where only one type has it.
        List<String> ends =
                names.stream().filter(name -> name.endsWith("." + wanted)).toList();
        boolean only = wanted.isEmpty() && names.size() == 1;
        if (only || !wanted.isEmpty() && ends.size() == 1) {
            return only ? names.get(0) : ends.get(0);
        }
        String all = String.join(", ", names);
        throw new PayloadException(
                0,
                wanted.isEmpty()
                        ? "Choose a message type of " + chosen.file() + ": " + all + "."
                        : chosen.file() + " has no message type " + wanted + ". It has: " + all + ".");
    }

    /** The message types of a {@code .proto} file or descriptor set. */
    ProtoSchema proto(Path file) throws PayloadException {
        byte[] bytes = files.bytes(file);
        if (bytes.length > SchemaFormats.LARGEST) {
            throw SchemaFormats.tooLarge();
        }
        try {
            return bytes.length == 0 || !ReadableText.is(bytes)
                    ? ProtoSchema.parse(bytes)
                    : ProtoSchema.parse(new String(bytes, StandardCharsets.UTF_8), name -> imported(file, name));
        } catch (PayloadException e) {
            throw new PayloadException(0, file.getFileName() + " can't be used. " + e.getMessage());
        }
    }

    /** An imported file is looked for in the importing schema's folder, in those around it, and where names begin. */
    private Optional<String> imported(Path from, String name) throws PayloadException {
        Path root = folder.toAbsolutePath().normalize();
        Path around = from.toAbsolutePath().normalize().getParent();
        while (around != null) {
            Path found = ReadFiles.path(around, name);
            if (found.startsWith(around) && files.has(found)) {
                return Optional.of(files.text(found));
            }
            around = around.startsWith(root) && !around.equals(root) ? around.getParent() : null;
        }
        Path found = ReadFiles.path(root, name);
        return found.startsWith(root) && files.has(found) ? Optional.of(files.text(found)) : Optional.empty();
    }

    private AvroSchemas avro(String name) throws PayloadException {
        if (!name.contains(ChosenFormat.ID)) {
            Optional<AvroSchema> schema = Optional.of(avro(ReadFiles.path(folder, name), files));
            return number -> schema;
        }
        Map<Long, NumberedSchema> known = new HashMap<>();
        return number -> {
            if (number == AvroSchemas.NO_NUMBER) {
                throw new PayloadException(0, "The payload has no number of a schema for " + name + ".");
            }
            synchronized (known) {
                NumberedSchema found = known.get(number);
                if (found == null || !found.files.areUnchanged()) {
                    found = numbered(
                            ReadFiles.path(folder, name.replace(ChosenFormat.ID, Long.toString(number))), number);
                    if (known.size() < MOST_NUMBERS) {
                        known.put(number, found);
                    }
                }
                return Optional.of(found.schema);
            }
        };
    }

    private static NumberedSchema numbered(Path file, long number) throws PayloadException {
        ReadFiles own = new ReadFiles();
        if (!own.has(file)) {
            throw new PayloadException(
                    1, "The payload is of schema " + number + " of the registry, and there is no file " + file + ".");
        }
        return new NumberedSchema(avro(file, own), own);
    }

    private static AvroSchema avro(Path file, ReadFiles files) throws PayloadException {
        String text = files.text(file);
        try {
            return AvroSchema.parse(text);
        } catch (PayloadException e) {
            throw new PayloadException(0, file.getFileName() + " is no Avro schema. " + e.getMessage());
        }
    }
}
