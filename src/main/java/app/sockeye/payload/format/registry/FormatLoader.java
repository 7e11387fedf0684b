package app.sockeye.payload.format.registry;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.WritableFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes formats of what was chosen, with their schemas' files, which are read again once they change. Thread-safe. */
public final class FormatLoader {
    private static final int MOST = 64;

    /** What was made last, the newest last. Guarded by this. */
    private final Map<Wanted, Made> made = new LinkedHashMap<>();

    private record Wanted(ChosenFormat chosen, Path folder) {}

    private record Made(PayloadFormat format, ReadFiles files) {}

    /**
     * The format that was chosen. Blocking where its files were not read before.
     *
     * @param folder where relative names of files begin
     * @throws PayloadException with a sentence for the user, where there is no such format, file or type
     */
    public synchronized PayloadFormat format(ChosenFormat chosen, Path folder) throws PayloadException {
        if (chosen.key().equals(ChosenFormat.TYPED) && chosen.file().isEmpty()) {
            throw new PayloadException(0, "Choose a .proto file or a descriptor set, and a message type.");
        } else if (chosen.file().isEmpty()) {
            return PayloadFormats.known(chosen.key());
        }
        Wanted wanted = new Wanted(chosen, folder);
        Made before = made.remove(wanted);
        if (before == null || !before.files.areUnchanged()) {
            ReadFiles files = new ReadFiles();
            before = new Made(new SchemaReader(files, folder).format(chosen), files);
        }
        made.put(wanted, before);
        if (made.size() > MOST) {
            made.remove(made.keySet().iterator().next());
        }
        return before.format;
    }

    /**
     * The formats that a schema's file makes readable: Avro with each head, or each message type. Blocking.
     *
     * @throws PayloadException with a sentence for the user, where it can't be read
     */
    public List<ChosenFormat> formats(String file, Path folder) throws PayloadException {
        return new SchemaReader(new ReadFiles(), folder).formats(file);
    }

    /**
     * The message types of a {@code .proto} file or descriptor set. Blocking.
     *
     * @throws PayloadException with a sentence for the user, where it can't be read
     */
    public List<String> messageTypes(String file, Path folder) throws PayloadException {
        return new SchemaReader(new ReadFiles(), folder)
                .proto(ReadFiles.path(folder, file))
                .messageNames();
    }

    /**
     * The format that was chosen to write in.
     *
     * @throws PayloadException as {@link #format} does, or where it can only be read
     */
    public WritableFormat writable(ChosenFormat chosen, Path folder) throws PayloadException {
        if (format(chosen, folder) instanceof WritableFormat writable) {
            return writable;
        }
        throw new PayloadException(0, "Messages can't be written in the format " + chosen.key() + ", only read.");
    }
}
