package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.PayloadException;
import java.util.Optional;

/** Finds the schema of a payload. Any thread. */
@FunctionalInterface
public interface AvroSchemas {
    /** The number of a payload that has none. */
    long NO_NUMBER = -1;

    /**
     * A schema.
     *
     * @param number of the schema in Confluent's registry; {@link #NO_NUMBER} where the payload has none
     * @return empty where no schema was chosen
     * @throws PayloadException with a sentence for the user, where there is none for the number
     */
    Optional<AvroSchema> of(long number) throws PayloadException;
}
