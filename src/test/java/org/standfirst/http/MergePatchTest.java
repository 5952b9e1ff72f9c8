package org.standfirst.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    /** RFC 7396, appendix A, all of it. */
    @ParameterizedTest(name = "{0} patched with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
            "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
            "{\"a\":\"b\"} | {\"a\":null} | {}",
            "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
            "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
            "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
            "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
            "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
            "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
            "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
            "{\"a\":\"foo\"} | null | null",
            "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
            "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
            "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
            "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
    })
    void mergesAsTheStandardShows(String original, String patch, String result) throws JsonProcessingException {
        assertThat(MergePatch.merge(json.readTree(original), json.readTree(patch))).isEqualTo(json.readTree(result));
    }
}
