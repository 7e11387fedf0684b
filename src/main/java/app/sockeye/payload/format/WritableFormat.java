package app.sockeye.payload.format;

/** A format that can be composed from JSON. */
public interface WritableFormat extends PayloadFormat {

    /**
     * Writes a value as this format has it.
     *
     * @param json plain JSON, or what {@link NodeJson#exact} gives, whose objects of one member {@code $type} are values
     *     that JSON has not
     * @throws PayloadException if it is no JSON, or the format has no such value; its sentence is for the user
     */
    byte[] write(String json) throws PayloadException;
}
