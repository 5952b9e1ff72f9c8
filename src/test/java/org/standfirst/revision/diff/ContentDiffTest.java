package org.standfirst.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.standfirst.revision.diff.BlockChange.Kind;
import org.standfirst.revision.diff.TextSegment.Operation;

/** A difference says all that differs, and no more. */
class ContentDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void leadsFromOneBodyToTheOther(@ForAll("bodies") ArrayNode from, @ForAll("bodies") ArrayNode to) {
        var changes = BodyDiff.between(from, to);

        assertThat(said(apply(from, changes))).isEqualTo(said(to));
    }

    @Property
    void isEmptyBetweenABodyAndItself(@ForAll("bodies") ArrayNode body) {
        assertThat(BodyDiff.between(body, body)).isEmpty();
    }

    @Property
    void movesABodyInAnotherOrderAndChangesNothing(@ForAll("bodies") ArrayNode body, @ForAll int seed) {
        var blocks = new ArrayList<JsonNode>();
        body.forEach(blocks::add);
        Collections.shuffle(blocks, new java.util.Random(seed));
        var shuffled = JSON.createArrayNode().addAll(blocks);

        var changes = BodyDiff.between(body, shuffled);

        assertThat(changes).extracting(BlockChange::change).containsOnly(
                changes.isEmpty() ? new Kind[0] : new Kind[] { Kind.moved });
        assertThat(said(apply(body, changes))).isEqualTo(said(shuffled));
    }

    @Property
    void takesKeysThatWereMadeAnewForNoChange(@ForAll("bodies") ArrayNode body) {
        var renamed = body.deepCopy();
        var count = 0;
        for (var block : renamed) {
            ((ObjectNode) block).put("_key", "k" + count++);
        }

        assertThat(BodyDiff.between(body, renamed)).isEmpty();
    }

    @Property
    void tellsTextsWordByWord(@ForAll("texts") String from, @ForAll("texts") String to) {
        var segments = TextDiff.between(from, to);

        assertThat(join(segments, Operation.insert)).isEqualTo(from);
        assertThat(join(segments, Operation.delete)).isEqualTo(to);
        assertThat(segments).allMatch(segment -> !segment.text().isEmpty());
        for (var i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).operation()).isNotEqualTo(segments.get(i - 1).operation());
        }
        assertThat(segments).noneMatch(segment -> Character.isLowSurrogate(segment.text().charAt(0)));
    }

    @Property
    void findsNothingBetweenATextAndItself(@ForAll("texts") String text) {
        assertThat(TextDiff.between(text, text)).allMatch(segment -> segment.operation() == Operation.equal);
    }

    @Example
    void tellsALongChangeWhole() {
        var from = "old ".repeat(5_000);
        var to = "new ".repeat(5_000);

        assertThat(TextDiff.between("a " + from + "z", "a " + to + "z")).extracting(TextSegment::operation)
                .containsExactly(Operation.equal, Operation.delete, Operation.insert, Operation.equal);
    }

    @Example
    void comparesTheLongestBodies() {
        var from = JSON.createArrayNode();
        var to = JSON.createArrayNode();
        for (var i = 0; i < 5_000; i++) {
            from.add(block("a" + i, "Before number " + i));
            to.add(block("b" + i, "After number " + i));
        }

        assertThat(said(apply(from, BodyDiff.between(from, to)))).isEqualTo(said(to));
    }

    @Example
    void knowsABlockThatWasRewrittenByItsKey() {
        var from = array(block("a", "One."), block("b", "Nobody knows why."));
        var to = array(block("a", "One."), block("b", "It is the wind."));

        assertThat(BodyDiff.between(from, to)).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(Kind.changed);
            assertThat(change.moved()).isFalse();
            assertThat(change.text()).isNotNull();
        });
    }

    @Example
    void knowsABlockByWhatItSaysWhereKeysWereMadeByPlace() {
        var from = array(block("b0", "The ferry crosses twice a day."), block("b1", "Nobody knows why."));
        var to = array(block("b0", "New at the top."), block("b1", "The ferry crosses three times a day."),
                block("b2", "Nobody knows why."));

        assertThat(BodyDiff.between(from, to)).extracting(BlockChange::change).containsExactly(Kind.added, Kind.changed);
    }

    @Example
    void tellsAChangeOfMarksWithoutAChangeOfWords() {
        var from = array(block("a", "One."));
        var to = array(block("a", "One."));
        ((ObjectNode) to.get(0).get("children").get(0)).putArray("marks").add("strong");

        assertThat(BodyDiff.between(from, to)).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(Kind.changed);
            assertThat(change.text()).isNull();
        });
    }

    @Example
    void tellsPropertiesThatCameWentOrChanged() throws Exception {
        var from = (ObjectNode) JSON.readTree("{\"headline\": \"A b\", \"kicker\": \"K\", \"tags\": [1], \"body\": []}");
        var to = (ObjectNode) JSON.readTree("{\"headline\": \"A c\", \"licence\": \"L\", \"tags\": [1], \"body\": []}");

        var diff = ContentDiff.between(from, to);

        assertThat(diff.body()).isEmpty();
        assertThat(diff.fields()).extracting(FieldChange::field).containsExactly("headline", "kicker", "licence");
        assertThat(diff.fields().get(0).text()).hasSize(3);
        assertThat(diff.fields().get(1).to()).isNull();
        assertThat(diff.fields().get(2).from()).isNull();
    }

    @Provide
    Arbitrary<ArrayNode> bodies() {
        var words = Arbitraries.of("The", "ferry", "crosses", "the lake", "twice", "", "გამარჯობა", "\ud83d\ude00");
        var text = words.list().ofMaxSize(4).map(list -> String.join(" ", list));
        var key = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
        var block = Combinators.combine(key, text, Arbitraries.of("block", "pullQuote", "divider"))
                .as((name, said, type) -> switch (type) {
                    case "block" -> block(name, said);
                    case "pullQuote" -> JSON.createObjectNode().put("_type", type).put("_key", name).put("text", said);
                    default -> JSON.createObjectNode().put("_type", type).put("_key", name);
                });
        return block.list().ofMaxSize(8).map(list -> {
            var keys = new HashSet<String>();
            return JSON.createArrayNode().addAll(list.stream().filter(each -> keys.add(each.get("_key").asText())).toList());
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("word", " ", "  ", ".", "ferry", "\n", "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69", "e\u0301",
                        "שלום", "中文", "გამარჯობა", "\t")
                .list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static ObjectNode block(String key, String text) {
        var block = JSON.createObjectNode().put("_type", "block").put("_key", key).put("style", "normal");
        block.putArray("children").addObject().put("_type", "span").put("_key", "s").put("text", text).putArray("marks");
        block.putArray("markDefs");
        return block;
    }

    private static ArrayNode array(JsonNode... blocks) {
        return JSON.createArrayNode().addAll(List.of(blocks));
    }

    private static String join(List<TextSegment> segments, Operation without) {
        return segments.stream().filter(segment -> segment.operation() != without).map(TextSegment::text)
                .collect(Collectors.joining());
    }

    private static List<JsonNode> said(Iterable<JsonNode> blocks) {
        var said = new ArrayList<JsonNode>();
        blocks.forEach(block -> said.add(Blocks.said(block)));
        return said;
    }

    /** What comes of a body when the changes are made to it: what is not told stays, in its order. */
    private static List<JsonNode> apply(ArrayNode from, List<BlockChange> changes) {
        var stays = new ArrayList<JsonNode>();
        from.forEach(stays::add);
        var result = new ArrayList<JsonNode>(Collections.nCopies(
                from.size() + (int) changes.stream().filter(change -> change.change() == Kind.added).count()
                        - (int) changes.stream().filter(change -> change.change() == Kind.removed).count(),
                null));
        for (var change : changes) {
            if (change.fromIndex() != null) {
                stays.set(change.fromIndex(), null);
            }
            if (change.toIndex() != null) {
                result.set(change.toIndex(), change.to());
            }
        }
        var rest = stays.stream().filter(block -> block != null).iterator();
        result.replaceAll(block -> block != null ? block : rest.next());
        assertThat(rest.hasNext()).isFalse();
        return result;
    }
}
