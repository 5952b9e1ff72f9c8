package org.standfirst.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Schemas that others publish. They are no part of the project: a test that needs one finds it in {@code shared/standards}
 * beside the project or further up, and is left out where there is none.
 */
public final class Standards {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST_JSON_FEED = "https://json.schemastore.org/feed-1";
    private static final String GEO_JSON = "https://geojson.org/schema/GeoJSON.json";

    private Standards() {
    }

    private static Path file(String name) {
        var found = find(name);
        assumeTrue(found.isPresent(), () -> "There is no shared/standards/" + name + " here to validate by.");
        return found.get();
    }

    private static Optional<Path> find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/standards").resolve(name)).filter(Files::exists).findFirst();
    }

    private static String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks an item by the schema of a version of ninjs. */
    public static void assertIsNinjs(String version, JsonNode item) {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.schemaLoaders(
                loaders -> loaders.schemas(Map.of(GEO_JSON, read("ninjs/GeoJSON-schema.json")))));
        assertIsValid(factory.getSchema(read("ninjs/ninjs-schema_" + version + ".json"), withFormats()), item);
    }

    /** Checks a document by the schema of JSON Feed. */
    public static void assertIsJsonFeed(String document) {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V4, builder -> builder.schemaLoaders(
                loaders -> loaders.schemas(Map.of(FIRST_JSON_FEED, read("jsonfeed/feed-1.json")))));
        assertIsValid(factory.getSchema(read("jsonfeed/feed.json"), withFormats()), parse(document));
    }

    private static SchemaValidatorsConfig withFormats() {
        return SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    }

    private static void assertIsValid(JsonSchema schema, JsonNode document) {
        assertThat(schema.validate(document)).as(document.toPrettyString()).isEmpty();
    }

    /** The document as JSON. */
    public static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new IllegalArgumentException(document, e);
        }
    }

    /** Checks a sitemap, with all that may stand in one, or the index of sitemaps. */
    public static void assertIsSitemap(String document) {
        var schemas = Stream.of("siteindex.xsd", "sitemap-image.xsd", "sitemap-news.xsd", "xhtml-hreflang.xsd")
                .map(name -> name.equals("siteindex.xsd") && document.contains("<urlset") ? "sitemap.xsd" : name)
                .map(name -> file("sitemap/" + name).toFile()).toList();
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources(schemas)).newValidator()
                    .validate(new StreamSource(new StringReader(document)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + " in " + document, e);
        }
    }

    private static StreamSource[] sources(List<File> files) {
        return files.stream().map(StreamSource::new).toArray(StreamSource[]::new);
    }
}
