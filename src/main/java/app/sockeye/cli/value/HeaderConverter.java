package app.sockeye.cli.value;

import app.sockeye.protocol.Header;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code Name: value}. */
public final class HeaderConverter implements ITypeConverter<Header> {
    @Override
    public Header convert(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new TypeConversionException("'" + text + "' is not a header: write it as 'Name: value'.");
        }
        return new Header(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }
}
