package org.standfirst.delivery.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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
     * text in it comes in the fallback.
     */
    public Optional<NoticeView> in(LanguageTag language, LanguageTag fallback) {
        var served = text.in(language).isPresent() || languages.isEmpty() ? language : fallback;
        return text.in(served).map(message -> new NoticeView(served.value(), placement,
                title.in(served, fallback).orElse(null), message, action == null ? null : action(action, served, fallback)));
    }

    private static @Nullable ActionView action(ActionRow action, LanguageTag language, LanguageTag fallback) {
        var label = action.label().in(language, fallback)
                .or(() -> action.label().texts().values().stream().findFirst());
        var url = action.url().isTextual() ? Optional.of(action.url().textValue()) : urlIn(action.url(), language, fallback);
        return label.isPresent() && url.isPresent() ? new ActionView(label.get(), url.get()) : null;
    }

    private static Optional<String> urlIn(JsonNode urls, LanguageTag language, LanguageTag fallback) {
        for (var tag : List.of(language, fallback)) {
            for (Optional<LanguageTag> t = Optional.of(tag); t.isPresent(); t = t.get().broader()) {
                if (urls.hasNonNull(t.get().value())) {
                    return Optional.of(urls.get(t.get().value()).textValue());
                }
            }
        }
        return urls.properties().stream().findFirst().map(entry -> entry.getValue().textValue());
    }
}
