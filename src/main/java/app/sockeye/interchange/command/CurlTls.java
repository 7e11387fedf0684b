package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import java.util.Locale;

/** curl's options on TLS. */
final class CurlTls {
    private final ConnectionBuilder connection;

    CurlTls(ConnectionBuilder connection) {
        this.connection = connection;
    }

    /** Sets what an option says; false where the option is none of these. */
    boolean takes(OptionTable.Given given) {
        String value = given.value();
        switch (given.name()) {
            case "insecure" -> connection.option(OptionKeys.TLS_VERIFY, "false");
            case "cacert" -> connection.optionLine(OptionKeys.TLS_AUTHORITIES, value);
            case "cert" -> certificate(value);
            case "cert-type" -> fileType("--cert-type", value);
            case "key-type" -> fileType("--key-type", value);
            case "key" -> connection.option(OptionKeys.TLS_KEY, value);
            case "pass" -> connection.option(OptionKeys.TLS_PASSPHRASE, value);
            case "tlsv1.2" -> connection.option(OptionKeys.TLS_LOWEST, "1.2");
            case "tlsv1.3" -> connection.option(OptionKeys.TLS_LOWEST, "1.3");
            case "tls-max" -> highest(value);
            case "ciphers", "tls13-ciphers" -> ciphers(given.name(), value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A file and its password: a colon in the file's name is escaped, and one after a drive's letter is part of it. */
    private void certificate(String value) {
        int colon = -1;
        for (int i = 0; i < value.length() && colon < 0; i++) {
            boolean drive = i == 1 && Character.isLetter(value.charAt(0)) && value.startsWith(":\\", 1);
            if (value.charAt(i) == '\\' && i + 1 < value.length() && ":\\".indexOf(value.charAt(i + 1)) >= 0) {
                i++;
            } else if (value.charAt(i) == ':' && !drive && !value.startsWith("pkcs11:")) {
                colon = i;
            }
        }
        String file = colon < 0 ? value : value.substring(0, colon);
        connection.option(OptionKeys.TLS_CERTIFICATE, file.replace("\\:", ":"));
        if (colon >= 0) {
            connection.option(OptionKeys.TLS_PASSPHRASE, value.substring(colon + 1));
        }
    }

    /** The kind of a file is told by its content here. */
    private void fileType(String option, String value) {
        String type = value.toUpperCase(Locale.ROOT);
        if (type.equals("ENG") || type.equals("PROV")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, option + " " + value, "");
        }
    }

    private void highest(String value) {
        if (value.equals("1.2") || value.equals("1.3")) {
            connection.option(OptionKeys.TLS_HIGHEST, value);
        } else if (!value.equals("default")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "--tls-max " + value, "");
        }
    }

    private void ciphers(String option, String value) {
        for (String cipher : value.split("[:, ]+")) {
            if (cipher.startsWith("TLS_")) {
                connection.optionLine(OptionKeys.TLS_CIPHERS, cipher);
            } else if (!cipher.isEmpty()) {
                connection.leaveOut(
                        LeftOutReason.NO_COUNTERPART,
                        "--" + option + " " + cipher,
                        "ciphers are named as IANA names them here");
            }
        }
    }
}
