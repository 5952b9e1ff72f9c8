package org.standfirst.delivery.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.notice.NoticeView.ActionView;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;

/** A notice as it is kept: its text in every language. */
public record NoticeRow(String placement, LocalizedText title, LocalizedText text, @Nullable ActionRow action,
        List<LanguageTag> languages) {

    /** What a reader can do; the url is one address, or one for each language. */
    public record ActionRow(LocalizedText label, JsonNode url) {
    }

    /**
     * The notice for readers of a language; empty where it is not meant for them. One that names their language but has no
     * text in it comes in the fallback, and says so. A title comes only in the language of the text; an action, without
     * which the notice would be idle, in any, and says which.
     */
    public Optional<NoticeView> in(LanguageTag language, LanguageTag fallback) {
        var own = servedBy(text.texts().keySet(), language);
        var served = languages.isEmpty() ? own : own.or(() -> servedBy(text.texts().keySet(), fallback));
        return served.map(it -> new NoticeView(it.value(), own.isPresent() ? null : language.value(), placement,
                title.in(it).orElse(null), text.in(it).orElseThrow(), action == null ? null : action(action, it, fallback)));
    }

    private static ActionView action(ActionRow action, LanguageTag language, LanguageTag fallback) {
        var labels = action.label().texts();
        var of = firstServed(labels.keySet(), language, fallback);
        var other = servedBy(labels.keySet(), language).isPresent() ? null : of.value();
        return new ActionView(Objects.requireNonNull(labels.get(of)), url(action.url(), language, fallback), other);
    }

    private static String url(JsonNode url, LanguageTag language, LanguageTag fallback) {
        if (url.isTextual()) {
            return url.textValue();
        }
        var languages = url.propertyStream().map(entry -> new LanguageTag(entry.getKey())).collect(Collectors.toSet());
        return url.get(firstServed(languages, language, fallback).value()).textValue();
    }

    private static LanguageTag firstServed(Set<LanguageTag> there, LanguageTag language, LanguageTag fallback) {
        return servedBy(there, language).or(() -> servedBy(there, fallback))
                .orElseGet(() -> there.stream().sorted().findFirst().orElseThrow());
    }

    /** The language itself where it is there, else a broader one: {@code sr} serves {@code sr-Latn}. */
    private static Optional<LanguageTag> servedBy(Set<LanguageTag> there, LanguageTag language) {
        return there.contains(language) ? Optional.of(language)
                : language.broader().flatMap(broader -> servedBy(there, broader));
    }
}
