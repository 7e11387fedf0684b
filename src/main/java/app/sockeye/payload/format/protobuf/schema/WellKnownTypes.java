package app.sockeye.payload.format.protobuf.schema;

import java.util.Map;
import java.util.Optional;

/** The types that come with Protocol Buffers, by the files that are imported for them. */
final class WellKnownTypes {
    private static final String PACKAGE = "syntax = \"proto3\"; package google.protobuf; ";
    private static final Map<String, String> FILES = Map.of(
            "any.proto", "message Any { string type_url = 1; bytes value = 2; }",
            "duration.proto", "message Duration { int64 seconds = 1; int32 nanos = 2; }",
            "timestamp.proto", "message Timestamp { int64 seconds = 1; int32 nanos = 2; }",
            "empty.proto", "message Empty {}",
            "field_mask.proto", "message FieldMask { repeated string paths = 1; }",
            "struct.proto",
                    """
                    message Struct { map<string, Value> fields = 1; }
                    message Value {
                      oneof kind {
                        NullValue null_value = 1;
                        double number_value = 2;
                        string string_value = 3;
                        bool bool_value = 4;
                        Struct struct_value = 5;
                        ListValue list_value = 6;
                      }
                    }
                    enum NullValue { NULL_VALUE = 0; }
                    message ListValue { repeated Value values = 1; }
                    """,
            "wrappers.proto",
                    """
                    message DoubleValue { double value = 1; }
                    message FloatValue { float value = 1; }
                    message Int64Value { int64 value = 1; }
                    message UInt64Value { uint64 value = 1; }
                    message Int32Value { int32 value = 1; }
                    message UInt32Value { uint32 value = 1; }
                    message BoolValue { bool value = 1; }
                    message StringValue { string value = 1; }
                    message BytesValue { bytes value = 1; }
                    """,
            // Imported for options only, which are not read.
            "descriptor.proto", "");

    private static final String FOLDER = "google/protobuf/";

    private WellKnownTypes() {}

    /** The text of a file; empty where it is none of these. */
    static Optional<String> text(String name) {
        return name.startsWith(FOLDER)
                ? Optional.ofNullable(FILES.get(name.substring(FOLDER.length())))
                        .map(PACKAGE::concat)
                : Optional.empty();
    }
}
