import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented newsroom of any size, written in the text format of COPY: one table at a call, with the columns that are asked
 * for. The same seed gives the same newsroom, and every row follows from the seed and its number alone, so tables that are
 * written beside each other agree.
 *
 * <pre>
 * java Newsroom.java columns
 * java Newsroom.java vocabulary
 * java Newsroom.java rows TABLE COLUMN,COLUMN ARTICLES SEED [LEXEMES]
 * java Newsroom.java words LANGUAGE RANK,RANK
 * </pre>
 *
 * LEXEMES is a file with what the database makes of each word of the vocabulary, for the table that full-text search goes by:
 * to have the database read a million texts would take longer than all the rest.
 */
final class Newsroom {

    private static final int TAGS = 200;
    private static final int ROOT_TAGS = 10;
    private static final int INNER_TAGS = 40;
    private static final int AUTHORS = 300;
    private static final int PUBLISHERS = 20;
    private static final int TEXT_BYTES = 4_500;
    private static final int OPENING = 4_000;
    private static final Instant FIRST_DAY = Instant.parse("2016-11-01T06:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("2026-11-01T06:00:00Z");
    private static final List<String> TABLES = List.of("tag", "author", "publisher", "notice", "article", "article_tag",
            "article_author", "article_link", "article_search", "article_opening", "external_translation");
    private static final List<String> KINDS = List.of("topic", "place", "person", "organisation", "series");

    /** Of twenty articles, eight stand alone; six are the editions of three stories, six those of two. */
    private static final int[] EDITIONS = { 1, 2, 1, 1, 3, 1, 2, 1, 1, 3, 1, 2, 1 };
    private static final int GROUP = Arrays.stream(EDITIONS).sum();

    private static final List<Vocabulary> LANGUAGES = List.of(Vocabulary.ENGLISH, Vocabulary.RUSSIAN, Vocabulary.GEORGIAN,
            Vocabulary.ARMENIAN, Vocabulary.GERMAN);
    private static final Shares LANGUAGE_SHARES = new Shares(35, 25, 20, 12, 8);
    private static final Shares TAG_SHARES = Shares.zipf(TAGS, 0.8);
    private static final Shares AUTHOR_SHARES = Shares.zipf(AUTHORS, 0.7);

    private final int articles;
    private final long seed;

    private Newsroom(int articles, long seed) {
        this.articles = articles;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "columns" -> TABLES.forEach(table -> System.out.println(
                    table + " " + String.join(" ", new Newsroom(1, 1).table(table).columns.keySet())));
            case "words" -> Arrays.stream(arguments[2].split(",")).map(Integer::parseInt)
                    .map(Vocabulary.of(arguments[1])::word).forEach(System.out::println);
            case "vocabulary" -> new Table<>(LANGUAGES.size() * Vocabulary.WORDS, number -> number)
                    .with("language", number -> LANGUAGES.get(number / Vocabulary.WORDS).tag)
                    .with("rank", number -> number % Vocabulary.WORDS)
                    .with("word", number -> LANGUAGES.get(number / Vocabulary.WORDS).word(number % Vocabulary.WORDS))
                    .write(List.of("language", "rank", "word"), System.out);
            case "rows" -> {
                if (arguments.length > 5) {
                    Vocabulary.readLexemes(Path.of(arguments[5]));
                }
                new Newsroom(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4])).table(arguments[1])
                        .write(List.of(arguments[2].split(",")), System.out);
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private Table<?> table(String name) {
        return switch (name) {
            case "tag" -> new Table<>(TAGS, Tag::new).with("id", Tag::id).with("slug", Tag::slug).with("kind", Tag::kind)
                    .with("names", Tag::names).with("descriptions", tag -> "{}").with("parent_id", Tag::parentId)
                    .with("aliases", tag -> "[]").with("same_as", tag -> "[]");
            case "author" -> new Table<>(AUTHORS, Author::new).with("id", Author::id).with("slug", Author::slug)
                    .with("name", Author::name).with("bios", author -> "{}");
            case "publisher" -> new Table<>(PUBLISHERS, Publisher::new).with("id", Publisher::id).with("slug", Publisher::slug)
                    .with("name", Publisher::name).with("url", Publisher::url);
            case "notice" -> new Table<>(1, number -> id(FIRST_DAY, 5, number)).with("id", id -> id)
                    .with("placement", id -> "top").with("title", id -> "{\"en\": \"Readers pay for this\"}")
                    .with("text", id -> "{\"en\": \"Members pay for the reporting that everyone reads.\"}")
                    .with("action", id -> "{\"url\": \"https://news.example/join\", \"label\": {\"en\": \"Join\"}}")
                    .with("languages", id -> "[]").with("priority", id -> 0).with("tags", id -> "[]");
            case "article" -> new Table<>(articles, Article::new).with("id", Article::id).with("story_id", Article::storyId)
                    .with("original", Article::original).with("language", Article::language).with("slug", Article::slug)
                    .with("headline", Article::headline).with("content", Article::content).with("body", Article::body)
                    .with("source_publisher_id", Article::sourcePublisherId)
                    .with("version", article -> 1).with("substance_version", article -> 1)
                    .with("published_at", Article::publishedAt).with("first_published_at", Article::publishedAt)
                    .with("updated_at", Article::updatedAt).with("visible_from", Article::updatedAt)
                    .with("translated_from_id", article -> article.original() ? null : article.storyId())
                    .with("translated_from_version", article -> article.original() ? null : 1);
            case "article_tag" -> parts(article -> article.tags().toArray())
                    .with("tag_id", part -> new Tag(part.other).id());
            case "article_author" -> parts(article -> article.authors().toArray())
                    .with("author_id", part -> new Author(part.other).id()).with("role", part -> "author");
            case "article_link" -> parts(Article::links).with("target_id", part -> new Article(part.other).id())
                    .with("relation", part -> part.position > Article.RELATED ? "inline" : "background");
            case "article_search" -> new Table<>(articles, Article::new).with("article_id", Article::id)
                    .with("language", Article::language).with("published_at", Article::publishedAt)
                    .with("visible_from", Article::updatedAt).with("document", Article::document);
            case "article_opening" -> new Table<>(articles, Article::new).with("article_id", Article::id)
                    // As COPY takes a line feed.
                    .with("text", article -> article.opening().replace("\n", "\\n"));
            case "external_translation" -> new Table<>((articles + GROUP - 1) / GROUP, number -> new Article(number * GROUP))
                    .with("id", article -> id(article.publishedAt(), 6, article.number)).with("story_id", Article::storyId)
                    .with("language", article -> "az").with("headline", Article::headline)
                    .with("url", article -> new Publisher(0).url() + article.slug())
                    .with("publisher_id", article -> new Publisher(0).id()).with("published_at", Article::publishedAt);
            default -> throw new IllegalArgumentException("There is no table " + name + " here.");
        };
    }

    /** A table of what belongs to articles, with all that its rows may repeat of them. */
    private Table<Part> parts(Function<Article, int[]> others) {
        return new Table<Part>(row -> {
            for (var number = 0; number < articles; number++) {
                var article = new Article(number);
                var position = 0;
                for (var other : others.apply(article)) {
                    row.write(new Part(article, other, ++position));
                }
            }
        }).with("article_id", part -> part.article.id()).with("position", part -> part.position)
                .with("language", part -> part.article.language()).with("story_id", part -> part.article.storyId())
                .with("headline", part -> part.article.headline())
                .with("headline_key", part -> part.article.headlineKey()).with("published_at", part -> part.article.publishedAt())
                .with("first_published_at", part -> part.article.publishedAt())
                .with("updated_at", part -> part.article.updatedAt()).with("visible_from", part -> part.article.updatedAt());
    }

    /** A row that belongs to an article: the number of the other thing that it names, and its place among such rows. */
    private record Part(Article article, int other, int position) {
    }

    private final class Article {

        static final int RELATED = 3;

        private final int number;
        /** Of the original of its story. */
        private final int original;
        private final Vocabulary language;

        Article(int number) {
            this.number = number;
            var start = number / GROUP * GROUP;
            var story = 0;
            while (start + EDITIONS[story] <= number) {
                start += EDITIONS[story++];
            }
            original = start;
            var first = LANGUAGE_SHARES.draw(random(1, start));
            language = LANGUAGES.get((first + number - start) % LANGUAGES.size());
        }

        UUID id() {
            return Newsroom.this.id(publishedAt(), 1, number);
        }

        UUID storyId() {
            return original() ? id() : new Article(original).id();
        }

        boolean original() {
            return original == number;
        }

        String language() {
            return language.tag;
        }

        Instant publishedAt() {
            var step = Duration.between(FIRST_DAY, LAST_DAY).toMillis() / (double) articles;
            return FIRST_DAY.plusMillis((long) (step * (number + random(2, number).nextDouble())));
        }

        /** One in five was published again within two days. */
        Instant updatedAt() {
            var random = random(3, number);
            return random.nextInt(5) > 0 ? publishedAt() : publishedAt().plusSeconds(random.nextInt(172_800));
        }

        String headline() {
            return headline(new Heard());
        }

        private String headline(Heard heard) {
            var random = random(4, number);
            return language.sentence(random, 6 + random.nextInt(5), heard).toString();
        }

        /** As published.headline_key() makes it. */
        String headlineKey() {
            var key = Normalizer.normalize(headline(), Normalizer.Form.NFKD).replaceAll("[\u0300-\u036F]", "")
                    .toLowerCase(Locale.ROOT);
            return key.substring(0, Math.min(100, key.length()));
        }

        String slug() {
            return headline().toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + Integer.toString(number, 36);
        }

        UUID sourcePublisherId() {
            var random = random(5, number);
            return random.nextInt(20) > 0 ? null : new Publisher(random.nextInt(PUBLISHERS)).id();
        }

        IntStream tags() {
            var random = random(6, number);
            // Popular tags are spread over the whole hierarchy.
            return draw(TAG_SHARES, random, 3 + random.nextInt(4)).map(rank -> (rank * 37 + 11) % TAGS);
        }

        IntStream authors() {
            var random = random(7, number);
            return draw(AUTHOR_SHARES, random, 1 + random.nextInt(4) / 3);
        }

        private IntStream draw(Shares shares, SplittableRandom random, int count) {
            var drawn = new LinkedHashSet<Integer>();
            while (drawn.size() < count) {
                drawn.add(shares.draw(random));
            }
            return drawn.stream().mapToInt(Integer::intValue);
        }

        /** Three related articles, and one that the text links to: each among the two thousand before. */
        int[] links() {
            var random = random(8, number);
            return IntStream.rangeClosed(0, RELATED).map(link -> 1 + random.nextInt(Math.min(articles - 1, 2_000)))
                    .map(distance -> Math.floorMod(number - distance, articles)).toArray();
        }

        String content() {
            return content(new Heard(), new Heard(), new StringBuilder());
        }

        private String content(Heard kicker, Heard heardStandfirst, StringBuilder standfirst) {
            var random = random(9, number);
            return """
                    {"kicker": "%s", "standfirst": "%s", "dateline": "%s", "leadImage": {"url": \
                    "https://media.news.example/%d.jpg", "width": 1600, "height": 900, "alt": "%s", "caption": "%s.", \
                    "credit": "AGENCY"}, "wordCount": 700, "corrections": [], "readingMinutes": 4}""".formatted(
                    language.sentence(random, 1, kicker),
                    standfirst.append(language.sentence(random, 20, heardStandfirst)).append('.'),
                    language.sentence(random, 1), number,
                    language.sentence(random, 5), language.sentence(random, 10));
        }

        CharSequence body() {
            return body(new Heard()).json.append(']');
        }

        /** As editorial.search_opening() makes it. */
        String opening() {
            var standfirst = new StringBuilder();
            content(new Heard(), new Heard(), standfirst);
            var text = standfirst.append('\n').append(body(new Heard()).text);
            return text.substring(0, Math.min(OPENING, text.length()));
        }

        private Body body(Heard heard) {
            var random = random(10, number);
            var body = new Body(language, random, heard);
            while (body.textBytes() < TEXT_BYTES) {
                switch (body.blocks) {
                    case 3 -> body.relatedLink(new Article(links()[RELATED]).id());
                    case 5 -> body.heading();
                    default -> body.paragraph();
                }
            }
            return body;
        }

        /** As editorial.search_entry() makes it: the words with their places and weights, and the marks of the article. */
        String document() {
            var headline = new Heard();
            var kicker = new Heard();
            var standfirst = new Heard();
            var body = new Heard();
            headline(headline);
            content(kicker, standfirst, new StringBuilder());
            body(body);
            var document = new Document(language);
            document.add(headline, 'A');
            document.add(kicker, 'B');
            document.add(standfirst, 'B');
            document.add(body, 'C');
            document.mark("c", language.stemming);
            document.mark("l", language.tag);
            var day = Math.floorDiv(publishedAt().getEpochSecond(), 86_400);
            for (var level = 0; level < 8; level++) {
                document.mark("d" + level, String.valueOf(day >> 2 * level));
            }
            tags().forEach(tag -> document.mark("t", new Tag(tag).id().toString()));
            authors().forEach(author -> document.mark("a", new Author(author).id().toString()));
            return document.toString();
        }
    }

    /** Portable Text, as it is kept: with a key for each block and each span. */
    private static final class Body {

        private final StringBuilder json = new StringBuilder(2 * TEXT_BYTES).append('[');
        private final Vocabulary language;
        private final SplittableRandom random;
        private final Heard heard;
        private final StringBuilder text = new StringBuilder();
        private int letters;
        private int blocks;

        Body(Vocabulary language, SplittableRandom random, Heard heard) {
            this.language = language;
            this.random = random;
            this.heard = heard;
        }

        int textBytes() {
            return letters * language.bytesPerLetter;
        }

        void heading() {
            begin("block").append(",\"style\":\"h2\",\"children\":[");
            span(0, language.sentence(random, 4, heard), "");
            json.append("],\"markDefs\":[]}");
        }

        /** Five sentences; in every other paragraph one is emphasised, in one of six there is a link. */
        void paragraph() {
            var marked = random.nextInt(6);
            begin("block").append(",\"style\":\"normal\",\"children\":[");
            for (var span = 0; span < 3; span++) {
                if (span == 1 && marked > 2) {
                    continue;
                }
                if (span > 0) {
                    json.append(',');
                }
                var text = language.sentence(random, 8 + random.nextInt(12), heard).append(". ");
                if (span != 1) {
                    text.append(language.sentence(random, 8 + random.nextInt(12), heard)).append(". ");
                }
                span(span, text, span != 1 ? "" : marked == 0 ? "\"m0\"" : "\"em\"");
            }
            json.append("],\"markDefs\":[");
            if (marked == 0) {
                json.append("{\"_type\":\"link\",\"_key\":\"m0\",\"href\":\"https://news.example/about\"}");
            }
            json.append("]}");
        }

        void relatedLink(UUID article) {
            begin("relatedLink").append(",\"label\":\"").append(language.sentence(random, 2)).append("\",\"article\":\"")
                    .append(article).append("\"}");
        }

        private StringBuilder begin(String type) {
            if (type.equals("block") && !text.isEmpty()) {
                text.append('\n');
            }
            return json.append(blocks == 0 ? "" : ",").append("{\"_type\":\"").append(type).append("\",\"_key\":\"b")
                    .append(blocks++).append('"');
        }

        private void span(int number, CharSequence words, String marks) {
            letters += words.length();
            text.append(words);
            json.append("{\"_type\":\"span\",\"_key\":\"s").append(number).append("\",\"text\":\"").append(words)
                    .append("\",\"marks\":[").append(marks).append("]}");
        }
    }

    /** The words of a text, by rank, in order. */
    private static final class Heard {

        private int[] ranks = new int[32];
        private int count;

        void add(int rank) {
            if (count == ranks.length) {
                ranks = Arrays.copyOf(ranks, 2 * count);
            }
            ranks[count++] = rank;
        }
    }

    /** A value of the type tsvector, as text. */
    private static final class Document {

        private final Vocabulary language;
        private final Map<String, StringBuilder> places = new HashMap<>();
        private final StringBuilder marks = new StringBuilder();
        /** The last place that is taken: a text that is joined to another goes on from there. */
        private int last;

        Document(Vocabulary language) {
            this.language = language;
        }

        void add(Heard heard, char weight) {
            var start = last;
            for (var i = 0; i < heard.count; i++) {
                var lexeme = language.lexemes[heard.ranks[i]];
                // A word that is left out takes a place too.
                if (lexeme != null) {
                    last = start + i + 1;
                    var list = places.computeIfAbsent(lexeme, any -> new StringBuilder());
                    list.append(list.isEmpty() ? ':' : ',').append(last).append(weight);
                }
            }
        }

        void mark(String kind, String value) {
            marks.append(" '\u0001").append(kind).append(':').append(value).append('\'');
        }

        @Override
        public String toString() {
            var text = new StringBuilder(8_000);
            places.forEach((lexeme, list) -> text.append('\'').append(lexeme).append('\'').append(list).append(' '));
            return text.append(marks).toString();
        }
    }

    private final class Tag {

        private final int number;
        private final Instant made = FIRST_DAY;

        Tag(int number) {
            this.number = number;
        }

        UUID id() {
            return Newsroom.this.id(made, 2, number);
        }

        String slug() {
            return "tag-" + number;
        }

        String kind() {
            return KINDS.get(number % KINDS.size());
        }

        String names() {
            return LANGUAGES.stream()
                    .map(language -> "\"" + language.tag + "\": \"" + language.sentence(random(11, number), 1) + "\"")
                    .collect(Collectors.joining(", ", "{", "}"));
        }

        /** Ten at the top, four below each of those, and the others below these. */
        UUID parentId() {
            if (number < ROOT_TAGS) {
                return null;
            }
            return new Tag(number < ROOT_TAGS + INNER_TAGS ? number % ROOT_TAGS : ROOT_TAGS + number % INNER_TAGS).id();
        }
    }

    private final class Author {

        private final int number;

        Author(int number) {
            this.number = number;
        }

        UUID id() {
            return Newsroom.this.id(FIRST_DAY, 3, number);
        }

        String slug() {
            return "author-" + number;
        }

        String name() {
            var random = random(12, number);
            return Vocabulary.ENGLISH.sentence(random, 1) + " " + Vocabulary.ENGLISH.sentence(random, 1);
        }
    }

    private final class Publisher {

        private final int number;

        Publisher(int number) {
            this.number = number;
        }

        UUID id() {
            return Newsroom.this.id(FIRST_DAY, 4, number);
        }

        String slug() {
            return "publisher-" + number;
        }

        String name() {
            return "Publisher " + number;
        }

        String url() {
            return "https://publisher-" + number + ".example/";
        }
    }

    /** A version 7 UUID, as the application makes them. */
    private UUID id(Instant at, int kind, int number) {
        var random = random(kind + 100, number);
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12),
                random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** What is drawn for one purpose says nothing of what is drawn for another. */
    private SplittableRandom random(int purpose, int number) {
        return new SplittableRandom(new SplittableRandom(seed * 1_000 + purpose).nextLong() + number);
    }

    /** Rows, and what each column has in a row. */
    private static final class Table<R> {

        private final Rows<R> rows;
        private final Map<String, Function<R, Object>> columns = new LinkedHashMap<>();

        Table(Rows<R> rows) {
            this.rows = rows;
        }

        Table(int count, IntFunction<R> maker) {
            this(row -> {
                for (var number = 0; number < count; number++) {
                    row.write(maker.apply(number));
                }
            });
        }

        Table<R> with(String column, Function<R, Object> value) {
            columns.put(column, value);
            return this;
        }

        void write(List<String> names, OutputStream out) throws IOException {
            var values = names.stream().map(columns::get).toList();
            try (var copy = new BufferedOutputStream(out, 1 << 20)) {
                var line = new StringBuilder();
                rows.each(row -> {
                    line.setLength(0);
                    for (var value : values) {
                        line.append(line.isEmpty() ? "" : "\t");
                        var field = value.apply(row);
                        // Nothing here has a character that the text format of COPY would have escaped, or is empty.
                        line.append(field == null ? "\\N" : field);
                    }
                    copy.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                });
            }
        }
    }

    private interface Rows<R> {
        void each(Row<R> row) throws IOException;
    }

    private interface Row<R> {
        void write(R row) throws IOException;
    }

    /** Words that mean nothing, made of syllables: the more common, the shorter, and as common as words of their rank are. */
    private enum Vocabulary {
        ENGLISH("en", "english", 1, "tor mel van dris lon pek sul gran fim bor wes tal rund kip nol sta gar vel dun hesk"
                + " mor brin cal tep ful osk lim jar quen rof sib ter nag pold wim zel hax ond cu ri"),
        RUSSIAN("ru", "russian", 2, "тор мел ван дрис лон пек сул гран фим бор вес тал рунд кип нол ста гар вел дун жеск"
                + " мор брин кал теп фул оск лим яр щен роф сиб тер наг полд вим зел хак онд цу ры"),
        GEORGIAN("ka", "simple", 3, "თორ მელ ვან დრის ლონ პეკ სულ გრან ფიმ ბორ ვეს ტალ რუნდ კიპ ნოლ სტა გარ ველ დუნ ჰესკ"
                + " მორ ბრინ კალ ტეპ ფულ ოსკ ლიმ ჯარ ქენ როფ სიბ ტერ ნაგ პოლდ ვიმ ზელ ხაქ ონდ ცუ რი"),
        ARMENIAN("hy", "armenian", 2, "տոր մել վան դրիս լոն պեկ սուլ գրան ֆիմ բոր վես տալ րունդ կիպ նոլ ստա գար վել դուն հեսկ"
                + " մոր բրին կալ տեպ ֆուլ օսկ լիմ ջար քեն րոֆ սիբ տեր նագ պոլդ վիմ զել խաք օնդ ցու րի"),
        GERMAN("de", "german", 1, "tör mel wan dris lon pek sül gran fim bor wes tal rund kip nol sta gar wel dun hesk"
                + " mor brin kal tep ful osk lim jar quen rof sib ter nag pold wim zel hax ond tschu rä");

        private static final int WORDS = 100_000;
        private static final Shares SHARES = Shares.zipf(WORDS, 1.05);

        private final String tag;
        private final String stemming;
        private final int bytesPerLetter;
        private final String[] syllables;
        private final String[] words = new String[WORDS];
        private final String[] lexemes = new String[WORDS];

        Vocabulary(String tag, String stemming, int bytesPerLetter, String syllables) {
            this.tag = tag;
            this.stemming = stemming;
            this.bytesPerLetter = bytesPerLetter;
            this.syllables = syllables.split(" ");
        }

        static Vocabulary of(String tag) {
            return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst().orElseThrow();
        }

        /** The word of a rank, from 0. */
        String word(int rank) {
            if (words[rank] == null) {
                var word = new StringBuilder();
                for (var rest = rank + 1; rest > 0; rest = (rest - 1) / syllables.length) {
                    word.append(syllables[(rest - 1) % syllables.length]);
                }
                words[rank] = word.toString();
            }
            return words[rank];
        }

        static void readLexemes(Path file) throws IOException {
            try (var lines = Files.lines(file)) {
                lines.map(line -> line.split("\t")).forEach(line -> of(line[0]).lexemes[Integer.parseInt(line[1])] = line[2]);
            }
        }

        StringBuilder sentence(SplittableRandom random, int count) {
            return sentence(random, count, new Heard());
        }

        StringBuilder sentence(SplittableRandom random, int count, Heard heard) {
            var sentence = new StringBuilder(count * 8);
            for (var i = 0; i < count; i++) {
                var rank = SHARES.draw(random);
                heard.add(rank);
                sentence.append(i == 0 ? "" : " ").append(word(rank));
            }
            // Georgian has letters that look like capitals, but no word begins with one.
            if (this != GEORGIAN) {
                sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
            }
            return sentence;
        }
    }

    /** Draws a number with a given probability each, by the alias method of A. J. Walker. */
    private static final class Shares {

        private final double[] own;
        private final int[] alias;

        Shares(double... weights) {
            var size = weights.length;
            var mean = Arrays.stream(weights).sum() / size;
            own = Arrays.stream(weights).map(weight -> weight / mean).toArray();
            alias = new int[size];
            var small = new int[size];
            var large = new int[size];
            var smalls = 0;
            var larges = 0;
            for (var i = 0; i < size; i++) {
                if (own[i] < 1) {
                    small[smalls++] = i;
                } else {
                    large[larges++] = i;
                }
            }
            while (smalls > 0 && larges > 0) {
                var poor = small[--smalls];
                var rich = large[larges - 1];
                alias[poor] = rich;
                own[rich] -= 1 - own[poor];
                if (own[rich] < 1) {
                    small[smalls++] = rich;
                    larges--;
                }
            }
            // What is left is 1 but for rounding.
            while (smalls > 0) {
                own[small[--smalls]] = 1;
            }
        }

        static Shares zipf(int size, double exponent) {
            return new Shares(IntStream.rangeClosed(1, size).mapToDouble(rank -> Math.pow(rank, -exponent)).toArray());
        }

        int draw(SplittableRandom random) {
            var slot = random.nextInt(own.length);
            return random.nextDouble() < own[slot] ? slot : alias[slot];
        }
    }
}
