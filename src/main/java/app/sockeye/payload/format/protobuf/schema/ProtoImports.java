package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.PayloadException;
import java.util.Optional;

/** Finds the files that {@code .proto} files import. */
@FunctionalInterface
public interface ProtoImports {

    /**
     * The text of a file; empty where there is none.
     *
     * @param name as it is written behind {@code import}, such as {@code common/money.proto}
     * @throws PayloadException if it can't be read
     */
    Optional<String> text(String name) throws PayloadException;
}
