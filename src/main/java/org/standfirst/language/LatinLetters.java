package org.standfirst.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes any script in plain Latin letters, by the rules of the language where ICU has such. */
final class LatinLetters {

    private static final Set<String> KNOWN = Set.copyOf(Collections.list(Transliterator.getAvailableIDs()));
    private static final Map<String, Transliterator> TRANSLITERATORS = new ConcurrentHashMap<>();
    /** Its rules expect vowel marks, which nobody writes, and without them lose the article. */
    private static final Set<String> BETTER_WITHOUT_OWN_RULES = Set.of("ar");
    /** What stands for a soft sign, a glottal stop or an aspiration is no letter. */
    private static final Pattern SIGNS = Pattern.compile("['’‘`ʹʺʼʻʿʾˈˌ]|(?<=\\p{L})\"(?=\\p{L})");

    private LatinLetters() {
    }

    /** The text, which comes in lower case; a letter that has no rule stays. */
    static String of(String text, LanguageTag language) {
        var code = language.locale().getLanguage();
        var latin = TRANSLITERATORS.computeIfAbsent(rules(code), Transliterator::getInstance)
                .transliterate(beforeRules(Normalizer.normalize(text, Normalizer.Form.NFC), code));
        return SIGNS.matcher(latin).replaceAll("").replace('ə', 'e');
    }

    private static String rules(String code) {
        var own = Stream.of(code + "-" + code + "_Latn/BGN", code + "-ASCII").filter(KNOWN::contains)
                .filter(id -> !BETTER_WITHOUT_OWN_RULES.contains(code));
        return Stream.concat(own, Stream.of("Any-Latin", "Latin-ASCII")).collect(Collectors.joining("; "));
    }

    /** At the end of an Arabic word this letter is heard as h, and as t only before what belongs to it. */
    private static String beforeRules(String text, String code) {
        return code.equals("ar") ? text.replace('ة', 'ه') : text;
    }
}
