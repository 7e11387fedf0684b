package app.sockeye.interchange.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The dynamic variables of Postman, which Bruno and Hoppscotch have taken over, and the functions here that give the same. */
final class DynamicNames {
    private static final Map<String, String> REFERENCES = new HashMap<>();

    static {
        add("${uuid}", "guid", "uuid", "randomUUID", "random.uuid");
        add("${now:unix}", "timestamp");
        add("${now}", "isoTimestamp");
        add("${random:0..1000}", "randomInt");
        add("${pick:true|false}", "randomBoolean");
        add("${pick:http|https}", "randomProtocol");
        add("${pick:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday}", "randomWeekday");
        add("${random:10000000..99999999}", "randomBankAccount");
        add("${random:1000..9999}", "randomCreditCardMask");
        fake("color.name", "randomColor");
        fake("color.hex", "randomHexColor");
        fake("internet.ipV4Address", "randomIP");
        fake("internet.ipV6Address", "randomIPV6");
        fake("internet.macAddress", "randomMACAddress");
        fake("internet.password", "randomPassword");
        fake("internet.userAgent", "randomUserAgent");
        fake("internet.domainName", "randomDomainName");
        fake("internet.domainSuffix", "randomDomainSuffix");
        fake("internet.domainWord", "randomDomainWord");
        fake("internet.emailAddress", "randomEmail", "random.email");
        fake("internet.safeEmailAddress", "randomExampleEmail");
        fake("internet.username", "randomUserName");
        fake("internet.url", "randomUrl");
        fake("app.version", "randomSemver");
        fake("name.firstName", "randomFirstName");
        fake("name.lastName", "randomLastName");
        fake("name.fullName", "randomFullName");
        fake("name.prefix", "randomNamePrefix");
        fake("name.suffix", "randomNameSuffix");
        fake("job.title", "randomJobTitle");
        fake("job.field", "randomJobArea");
        fake("job.position", "randomJobType");
        fake("job.seniority", "randomJobDescriptor");
        fake("phoneNumber.phoneNumber", "randomPhoneNumber");
        fake("address.city", "randomCity");
        fake("address.streetName", "randomStreetName");
        fake("address.streetAddress", "randomStreetAddress");
        fake("address.country", "randomCountry");
        fake("address.countryCode", "randomCountryCode");
        fake("address.latitude", "randomLatitude");
        fake("address.longitude", "randomLongitude");
        fake("finance.iban", "randomBankAccountIban");
        fake("finance.bic", "randomBankAccountBic");
        fake("currency.code", "randomCurrencyCode");
        fake("currency.name", "randomCurrencyName");
        fake("company.name", "randomCompanyName");
        fake("company.suffix", "randomCompanySuffix");
        fake("company.bs", "randomBs");
        fake("company.catchPhrase", "randomCatchPhrase");
        fake("file.fileName", "randomFilePath");
        fake("file.extension", "randomFileExt", "randomCommonFileExt");
        fake("file.mimeType", "randomMimeType");
        fake("commerce.price", "randomPrice");
        fake("commerce.productName", "randomProductName");
        fake("commerce.material", "randomProductMaterial");
        fake("commerce.department", "randomDepartment");
        fake("hacker.abbreviation", "randomAbbreviation");
        fake("hacker.noun", "randomNoun");
        fake("hacker.verb", "randomVerb");
        fake("hacker.ingverb", "randomIngverb");
        fake("hacker.adjective", "randomAdjective");
        fake("lorem.word", "randomLoremWord", "randomWord");
        fake("lorem.sentence", "randomLoremSentence");
        fake("lorem.paragraph", "randomLoremParagraph");
    }

    private DynamicNames() {}

    /** All names, without the dollar sign, with the references that give the same. */
    static Map<String, String> all() {
        return Map.copyOf(REFERENCES);
    }

    /** The reference for a name after its dollar sign; empty where nothing here gives the same. */
    static Optional<String> reference(String name) {
        return Optional.ofNullable(REFERENCES.get(name));
    }

    private static void fake(String expression, String... names) {
        add("${faker:" + expression + "}", names);
    }

    private static void add(String reference, String... names) {
        for (String name : names) {
            REFERENCES.put(name, reference);
        }
    }
}
