package org.standfirst.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.checksum.Checksum;

/**
 * Compares a copy with its origin by sums over the articles of a time. Where they differ, the time is halved, until the
 * difference is in one moment of the copy or between two.
 */
final class Verification {

    /** Well below what the origin sums up at once. */
    private static final int AT_ONCE = 500;

    private final Origin origin;
    private final List<Held> articles = new ArrayList<>();

    /** An article of the copy. */
    private record Held(Instant publishedAt, BigInteger digest) {
    }

    /**
     * A time in which copy and origin differ.
     *
     * @param from its beginning; null: the beginning of all time
     * @param to its end, which is no part of it; null: the end of all time
     * @param held how many articles of it the copy has
     */
    record Difference(@Nullable Instant from, @Nullable Instant to, int held) {

        @Override
        public String toString() {
            return "different from " + (from == null ? "the beginning" : from) + " to " + (to == null ? "the end" : to) + ": "
                    + held + " articles here";
        }
    }

    Verification(Origin origin, Copy copy) throws IOException {
        this.origin = origin;
        copy.forEach(this::add);
        articles.sort(Comparator.comparing(Held::publishedAt));
    }

    private void add(JsonNode article) {
        articles.add(new Held(Instant.parse(article.path("publishedAt").asText()), Checksum.digest(article.toString())));
    }

    int articles() {
        return articles.size();
    }

    /** Where they differ. */
    List<Difference> differences() throws IOException, InterruptedException {
        var differences = new ArrayList<Difference>();
        compare(0, articles.size(), null, null, differences);
        return differences;
    }

    private void compare(int begin, int end, @Nullable Instant from, @Nullable Instant to, List<Difference> differences)
            throws IOException, InterruptedException {
        if (end - begin <= AT_ONCE && isEqual(articles.subList(begin, end), from, to)) {
            return;
        }
        var middle = middle(begin, end);
        if (middle == begin) {
            differences.add(new Difference(from, to, end - begin));
            return;
        }
        var border = articles.get(middle).publishedAt();
        compare(begin, middle, from, border, differences);
        compare(middle, end, border, to, differences);
    }

    private boolean isEqual(List<Held> held, @Nullable Instant from, @Nullable Instant to)
            throws IOException, InterruptedException {
        var sum = new Checksum();
        held.forEach(article -> sum.add(article.digest()));
        return origin.sum(from, to).filter(there -> there.articles() == sum.articles() && there.digest().equals(sum.hex()))
                .isPresent();
    }

    /** The border nearest to the middle that has articles on both sides; the beginning where there is none. */
    private int middle(int begin, int end) {
        var half = begin + (end - begin) / 2;
        for (var distance = 0; distance <= end - begin; distance++) {
            if (isBorder(half - distance, begin, end)) {
                return half - distance;
            }
            if (isBorder(half + distance, begin, end)) {
                return half + distance;
            }
        }
        return begin;
    }

    private boolean isBorder(int index, int begin, int end) {
        return index > begin && index < end
                && !articles.get(index).publishedAt().equals(articles.get(index - 1).publishedAt());
    }
}
