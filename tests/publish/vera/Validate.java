// Turns PDF files, one path a line on standard input, into one line of JSON each: what veraPDF finds against PDF/UA-1.
// The library and its profile come from the class path; `java Validate.java` compiles and runs this in one go.

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class Validate {
    private static final String PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml";

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile;
        try (InputStream source = Validate.class.getClassLoader().getResourceAsStream(PROFILE)) {
            profile = Profiles.profileFromXml(source);
        }
        var paths = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            out.println(line(path, profile));
        }
    }

    private static String line(String path, ValidationProfile profile) {
        var failed = new LinkedHashMap<String, String>();
        var checks = 0;
        try (var file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour())) {
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            checks = result.getTotalAssertions();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    failed.putIfAbsent(rule, one.getMessage() + " @ " + one.getLocation().getContext());
                }
            }
            if (!result.isCompliant() && failed.isEmpty()) {
                failed.put("compliant", "veraPDF says no without naming a rule");
            }
        } catch (Exception problem) {
            failed.put("parse", String.valueOf(problem));
        }
        return json(path, checks, failed);
    }

    private static String json(String path, int checks, Map<String, String> failed) {
        var rules = new StringJoiner(", ", "{", "}");
        failed.forEach((rule, message) -> rules.add(quoted(rule) + ": " + quoted(message)));
        return "{\"file\": " + quoted(path) + ", \"checks\": " + checks + ", \"failed\": " + rules + "}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append(String.format("\\u%04x", (int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
