package org.standfirst.portabletext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.standfirst.portabletext.block.ArticleLink;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Decorator;
import org.standfirst.portabletext.block.Embed;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.Link;
import org.standfirst.portabletext.block.MarkDef;
import org.standfirst.portabletext.block.PullQuote;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.Table;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.text.Blank;

/**
 * What of a body Markdown can say, worked out character by character and apart from the renderer: this is the body that
 * reading the rendered Markdown must give.
 */
final class MarkdownProjection {

    private static final Set<Decorator> SAYABLE = EnumSet.of(Decorator.STRIKE_THROUGH, Decorator.STRONG, Decorator.EM,
            Decorator.CODE);

    private record Letter(int codePoint, Set<Decorator> decorators, String link) {
    }

    private MarkdownProjection() {
    }

    static Body of(Body body) {
        List<Block> projected = new ArrayList<>();
        for (Block block : body.blocks()) {
            if (block instanceof TextBlock text) {
                projected.add(project(text));
            } else if (block instanceof Image image) {
                projected.add(project(image));
            } else if (block instanceof PullQuote quote) {
                projected.add(paragraph(Style.BLOCKQUOTE, quote.text()));
                if (quote.attribution() != null) {
                    projected.add(paragraph(Style.BLOCKQUOTE, "— " + quote.attribution()));
                }
            } else if (block instanceof Embed embed) {
                projected.add(linked("", Objects.requireNonNullElse(embed.title(), embed.url()), new Link("m", embed.url())));
                if (embed.caption() != null) {
                    projected.add(paragraph(Style.NORMAL, embed.caption()));
                }
            } else if (block instanceof Table table) {
                if (table.caption() != null) {
                    projected.add(paragraph(Style.NORMAL, table.caption()));
                }
                projected.add(project(table));
            } else if (block instanceof RelatedLink related) {
                projected.add(project(related));
            } else {
                projected.add(block);
            }
        }
        return Bodies.withKeys(projected);
    }

    private static TextBlock project(TextBlock block) {
        boolean isHeading = block.style() != Style.NORMAL && block.style() != Style.BLOCKQUOTE;
        List<Letter> letters = new ArrayList<>();
        for (Span span : block.children()) {
            Set<Decorator> decorators = EnumSet.copyOf(SAYABLE);
            decorators.retainAll(span.decorators());
            span.text().codePoints().forEach(c -> letters.add(new Letter(c, decorators, span.link())));
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < letters.size();) {
            Letter letter = letters.get(i);
            if (!Blank.is(letter.codePoint())) {
                add(spans, Character.toString(letter.codePoint()), letter.decorators(), letter.link());
                i++;
                continue;
            }
            int end = i;
            while (end < letters.size() && Blank.is(letters.get(end).codePoint())) {
                end++;
            }
            if (i > 0 && end < letters.size()) {
                addSpace(spans, letters, i, end, isHeading);
            }
            i = end;
        }
        return new TextBlock("", block.style(), block.listItem(), block.level(), spans, block.markDefs());
    }

    private static void addSpace(List<Span> spans, List<Letter> letters, int start, int end, boolean isHeading) {
        Letter before = letters.get(start - 1);
        Letter after = letters.get(end);
        boolean isSameLink = Objects.equals(before.link(), after.link());
        Set<Decorator> shared = EnumSet.noneOf(Decorator.class);
        SAYABLE.stream()
                .takeWhile(mark -> isSameLink && before.decorators().contains(mark) == after.decorators().contains(mark))
                .filter(before.decorators()::contains)
                .forEach(shared::add);
        StringBuilder space = new StringBuilder();
        letters.subList(start, end).forEach(letter -> space.appendCodePoint(letter.codePoint()));
        boolean isBreak = space.indexOf("\n") >= 0;
        if (isBreak || !isSameLink || !before.decorators().equals(after.decorators())) {
            shared.remove(Decorator.CODE);
        }
        String kept = isBreak ? (isHeading ? " " : "\n") : space.toString().replaceAll("[ \t]+", " ");
        add(spans, kept, shared, isSameLink ? before.link() : null);
    }

    private static void add(List<Span> spans, String text, Set<Decorator> decorators, String link) {
        spans.add(new Span("s" + spans.size(), text, decorators, link));
    }

    private static TextBlock paragraph(Style style, String text) {
        return project(TextBlock.of("", style, List.of(Span.plain("", text)), List.of()));
    }

    private static String line(String text) {
        return Blank.strip(text.replaceAll("[ \t\n]+", " "));
    }

    private static TextBlock linked(String before, String text, MarkDef link) {
        return TextBlock.of(
                "",
                Style.NORMAL,
                List.of(Span.plain("s0", before), new Span("s1", line(text), Set.of(), "m")),
                List.of(link));
    }

    private static Image project(Image image) {
        String alt = image.alt() == null ? null : line(image.alt());
        String caption = image.caption() == null ? "" : line(image.caption());
        if (image.credit() != null) {
            caption += (caption.isEmpty() ? "(" : " (") + line(image.credit()) + ")";
        }
        return new Image("", image.url(), null, null, alt, caption, null);
    }

    private static Table project(Table table) {
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(new Table.Row(
                    row.key(), row.cells().stream().map(MarkdownProjection::line).toList()));
        }
        boolean isHeadEmpty = rows.get(0).cells().stream().allMatch(String::isEmpty);
        if (table.headerRows() == 0 || !isHeadEmpty || rows.size() == 1) {
            return new Table("", null, Math.min(table.headerRows(), 1), rows);
        }
        List<Table.Row> rest = new ArrayList<>();
        rows.subList(1, rows.size()).forEach(row -> rest.add(new Table.Row("r" + rest.size(), row.cells())));
        return new Table("", null, 0, rest);
    }

    private static TextBlock project(RelatedLink related) {
        String label = related.label() == null ? "" : line(related.label());
        String prefix = label.isEmpty() ? "" : label.endsWith(":") ? label + " " : label + ": ";
        if (related.to() instanceof RelatedLink.ToPage page) {
            return linked(prefix, page.headline(), new Link("m", page.url()));
        }
        var article = ((RelatedLink.ToArticle) related.to()).article();
        return linked("", label.isEmpty() ? "article:" + article : label, new ArticleLink("m", article, null));
    }
}
