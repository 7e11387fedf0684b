package app.sockeye.payload.format.registry;

import java.util.Objects;

/**
 * A format as people choose and write it: {@code cbor}, {@code Price in trade.proto}, {@code avro in trade.avsc}, {@code
 * avro-confluent in schemas/{id}.avsc}.
 *
 * @param key of the format
 * @param type the name of a message type in the file; empty for none
 * @param file the schema's, a relative one begins at the folder of the connections; empty for none
 */
public record ChosenFormat(String key, String type, String file) {
    /** The format of messages of a type that a {@code .proto} file or descriptor set has. */
    public static final String TYPED = "protobuf-typed";
    /** What is written where nobody has chosen. */
    public static final ChosenFormat STANDARD = new ChosenFormat("msgpack");

    /** What stands for the number of a schema in a file's name. */
    public static final String ID = "{id}";

    private static final String IN = " in ";
    private static final String BY_NUMBERS = "protobuf";

    public ChosenFormat {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(file);
        key = key.equals(BY_NUMBERS) && !file.isEmpty() ? TYPED : key;
    }

    /** Without a schema. */
    public ChosenFormat(String key) {
        this(key, "", "");
    }

    /** Reads what was written; whether there is such a format or file shows when it is used. */
    public static ChosenFormat parse(String written) {
        String text = written.strip();
        int in = text.indexOf(IN);
        if (in < 0) {
            return new ChosenFormat(text);
        }
        String file = text.substring(in + IN.length()).strip();
        String[] words = text.substring(0, in).strip().split("\\s+", 2);
        if (words.length == 2) {
            return new ChosenFormat(words[0], words[1], file);
        }
        return PayloadFormats.isKey(words[0])
                ? new ChosenFormat(words[0], "", file)
                : new ChosenFormat(TYPED, words[0], file);
    }

    /** As it is written in files. */
    public String written() {
        if (file.isEmpty()) {
            return key;
        }
        String name = key.equals(TYPED) ? BY_NUMBERS : key;
        boolean usual = key.equals(TYPED) && !type.isEmpty() && !PayloadFormats.isKey(type);
        return (usual ? type : type.isEmpty() ? name : name + " " + type) + IN + file;
    }

    /** The same with another schema. */
    public ChosenFormat withSchema(String otherType, String otherFile) {
        return new ChosenFormat(key, otherType, otherFile);
    }

    @Override
    public String toString() {
        return written();
    }
}
