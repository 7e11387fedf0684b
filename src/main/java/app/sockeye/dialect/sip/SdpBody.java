package app.sockeye.dialect.sip;

import app.sockeye.dialect.packet.PacketField;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session description (RFC 8866).
 *
 * @param lines without line breaks, as many as are read
 */
record SdpBody(List<String> lines) {
    private static final int MOST_LINES = 500;
    private static final int SHOWN = 300;
    private static final String MEDIA = "m=";

    static SdpBody of(byte[] bytes) {
        return new SdpBody(new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() > 1 && line.charAt(1) == '=')
                .limit(MOST_LINES)
                .toList());
    }

    /** The kinds of media with their ways: {@code audio, video inactive}. */
    String summary() {
        List<String> media = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(MEDIA)) {
                String rest = line.substring(MEDIA.length());
                media.add(rest.substring(0, Math.max(0, rest.indexOf(' '))));
            } else if (!media.isEmpty() && isWay(line)) {
                media.set(media.size() - 1, media.get(media.size() - 1) + " " + line.substring(2));
            }
        }
        return media.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }

    private static boolean isWay(String line) {
        return line.equals("a=sendonly") || line.equals("a=recvonly") || line.equals("a=inactive");
    }

    /** Its lines as fields; those of a medium below it. */
    List<PacketField> fields() {
        List<PacketField> fields = new ArrayList<>();
        List<PacketField> below = new ArrayList<>();
        String medium = "";
        for (String line : lines) {
            if (line.startsWith(MEDIA)) {
                add(fields, medium, below);
                below = new ArrayList<>();
                medium = line;
            } else if (medium.isEmpty()) {
                fields.add(field(line, List.of()));
            } else {
                below.add(field(line, List.of()));
            }
        }
        add(fields, medium, below);
        return fields;
    }

    private static void add(List<PacketField> fields, String medium, List<PacketField> below) {
        if (!medium.isEmpty()) {
            fields.add(field(medium, below));
        }
    }

    private static PacketField field(String line, List<PacketField> below) {
        String value = line.substring(2);
        boolean secret = value.startsWith("ice-pwd:") || value.startsWith("crypto:");
        String shown = secret ? value.substring(0, value.indexOf(':') + 1) + SipTexts.DOTS : value;
        return new PacketField(line.substring(0, 1), Preview.line(shown, true, SHOWN), meaning(line), below);
    }

    private static String meaning(String line) {
        return switch (line.charAt(0)) {
            case 'v' -> "Version of the description.";
            case 'o' -> "Who describes the session: user, id, version, and from where.";
            case 's' -> "Name of the session.";
            case 'c' -> "The address that media are sent to.";
            case 't' -> "When it begins and ends; 0 0 for always.";
            case 'b' -> "Bandwidth.";
            case 'm' -> "A medium: kind, port, transport and formats.";
            case 'a' -> attribute(line.substring(2));
            default -> "";
        };
    }

    private static String attribute(String value) {
        int colon = value.indexOf(':');
        return switch (colon < 0 ? value : value.substring(0, colon)) {
            case "rtpmap" -> "Which codec a format's number stands for.";
            case "fmtp" -> "Settings of a format.";
            case "sendrecv" -> "Media go both ways.";
            case "sendonly" -> "Media are only sent: on hold, often.";
            case "recvonly" -> "Media are only received.";
            case "inactive" -> "No media go either way.";
            case "candidate" -> "An address where media may arrive (ICE).";
            case "ice-ufrag", "ice-pwd" -> "The sign-in of the checks for a way through (ICE).";
            case "fingerprint" -> "The hash of the certificate that media are encrypted with.";
            case "setup" -> "Who begins the handshake of the encryption.";
            case "mid" -> "Name of the medium.";
            case "group" -> "Media that belong together.";
            case "rtcp-mux" -> "Reports share the port of the media.";
            case "ptime" -> "Milliseconds of media in a packet.";
            case "ssrc" -> "A stream of media, by its number.";
            default -> "";
        };
    }
}
