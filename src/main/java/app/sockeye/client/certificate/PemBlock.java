package app.sockeye.client.certificate;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a PEM file (RFC 7468), or of its forerunner that has headers (RFC 1421).
 *
 * @param label such as {@code CERTIFICATE}
 * @param headers such as {@code Proc-Type}; mostly none
 */
record PemBlock(String label, Map<String, String> headers, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([^-\r\n]*)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("^([A-Za-z-]+): (.*)$", Pattern.MULTILINE);
    private static final String BEGIN = "-----BEGIN ";

    static boolean isIn(String text) {
        return text.contains(BEGIN);
    }

    /** All blocks of a text in their order; the text between them is ignored. */
    static List<PemBlock> read(String text) throws KeyMaterialFault {
        List<PemBlock> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(text);
        while (found.find()) {
            blocks.add(block(found.group(1), found.group(2)));
        }
        int begun = (text.length() - text.replace(BEGIN, "").length()) / BEGIN.length();
        if (begun > blocks.size()) {
            throw new KeyMaterialFault("a block in it has no end (-----END), or another one than its beginning");
        }
        return blocks;
    }

    private static PemBlock block(String label, String body) throws KeyMaterialFault {
        Map<String, String> headers = new LinkedHashMap<>();
        Matcher header = HEADER.matcher(body);
        int end = 0;
        while (header.find()) {
            headers.put(header.group(1), header.group(2).strip());
            end = header.end();
        }
        try {
            byte[] der = Base64.getDecoder().decode(body.substring(end).replaceAll("\\s", ""));
            return new PemBlock(label, headers, der);
        } catch (IllegalArgumentException e) {
            throw new KeyMaterialFault("the block " + label + " in it is not valid Base64", e);
        }
    }
}
