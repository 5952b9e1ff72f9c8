package org.standfirst.portabletext.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Losses;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.text.AcceptableText;
import org.standfirst.text.Blank;

/** Turns pictures and players into blocks. */
final class HtmlMedia {

    private final Draft draft;
    private final Losses losses;

    HtmlMedia(Draft draft, Losses losses) {
        this.draft = draft;
        this.losses = losses;
    }

    void image(Element element) {
        if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
            draft.text(element.attr("alt"));
            return;
        }
        // Pages that load pictures late keep the real address beside a placeholder.
        Optional<String> url = HtmlLinks.page(element.attr("data-src"))
                .or(() -> HtmlLinks.page(element.attr("data-lazy-src")))
                .or(() -> HtmlLinks.page(element.attr("src")));
        if (url.isEmpty()) {
            losses.add("an image without an absolute http or https address was removed");
            return;
        }
        Integer width = pixels(element.attr("width"));
        Integer height = pixels(element.attr("height"));
        if (width != null && height != null && width == 1 && height == 1) {
            losses.add("a tracking pixel was removed");
            return;
        }
        if (draft.marks().link() != null) {
            losses.add("the link around an image was removed");
        }
        String alt = text(element, "alt", Block.MAX_LONG_TEXT);
        String caption = text(element, "data-caption", Block.MAX_LONG_TEXT);
        draft.add(key -> new Image(key, url.get(), width, height, alt, caption, null));
    }

    void player(Element element) {
        String name = element.normalName();
        Optional<String> url = HtmlLinks.page(element.attr(name.equals("object") ? "data" : "src"))
                .or(() -> element.children().stream()
                        .filter(child -> child.normalName().equals("source"))
                        .flatMap(child -> HtmlLinks.page(child.attr("src")).stream())
                        .findFirst());
        if (url.isEmpty()) {
            losses.add("<%s> without an absolute http or https address was removed".formatted(name));
            return;
        }
        losses.add("<%s> became an embed".formatted(name));
        String title = text(element, "title", Block.MAX_TEXT);
        draft.add(key -> new Embed(key, url.get(), title, null, null));
    }

    /** An attribute as text that fits; null where it says nothing. */
    @Nullable
    String text(Element element, String attribute, int maxLength) {
        return fitting(AcceptableText.clean(element.attr(attribute).replace("\r", "")), maxLength);
    }

    /** The text cut to the length; null where it says nothing. */
    @Nullable
    String fitting(String text, int maxLength) {
        if (text.length() > maxLength) {
            losses.add("a text was cut after %d characters".formatted(maxLength));
        }
        return Blank.toNull(Cut.first(text, maxLength));
    }

    private static @Nullable Integer pixels(String attribute) {
        if (!attribute.matches("[0-9]{1,6}")) {
            return null;
        }
        int pixels = Integer.parseInt(attribute);
        return pixels >= 1 && pixels <= Image.MAX_PIXELS ? pixels : null;
    }
}
