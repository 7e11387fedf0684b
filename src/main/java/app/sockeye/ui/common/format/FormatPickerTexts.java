package app.sockeye.ui.common.format;

/** All that the choice of a format says. */
final class FormatPickerTexts {
    static final String FORMAT = "Format";
    static final String PROTOBUF = "Protobuf";
    static final String PROTOBUF_NUMBERS = "Protobuf, by numbers";
    static final String FILE = "Schema file";
    static final String FILE_PROMPT = "trade.proto";
    static final String FILE_PROMPT_AVRO = "trade.avsc";
    static final String FILE_PROMPT_ID = "schemas/{id}.avsc";
    static final String FILE_TIP = "A .proto file, a descriptor set or an Avro schema. A relative name begins at the"
            + " folder of the connections. With Confluent's head, {id} stands for the schema's number.";
    static final String CHOOSE_FILE = "Choose a schema file";
    static final String TYPE = "Message type";

    private FormatPickerTexts() {}
}
