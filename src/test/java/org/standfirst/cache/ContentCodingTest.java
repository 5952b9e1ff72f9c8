package org.standfirst.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    private static final int LONG = 10_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "gzip                           | GZIP",
            "GZIP                           | GZIP",
            "gzip, deflate, br, zstd        | BROTLI",
            "zstd, gzip                     | ZSTD",
            "br;q=0.5, gzip;q=0.8           | GZIP",
            "br; q=0.5 , gzip ; q=0.8       | GZIP",
            "br;q=0, gzip                   | GZIP",
            "*                              | BROTLI",
            "br;q=0, *                      | ZSTD",
            "gzip, *;q=0.1                  | GZIP",
            "*;q=0                          | IDENTITY",
            "identity                       | IDENTITY",
            "identity;q=0                   | IDENTITY",
            "identity, gzip;q=0.5           | IDENTITY",
            "identity;q=0.5, gzip           | GZIP",
            "gzip, identity                 | GZIP",
            "deflate, x-unknown             | IDENTITY",
            "gzip;q=high                    | IDENTITY",
            "gzip;q=NaN                     | IDENTITY",
            "gzip;q=-1                      | IDENTITY",
            ";;=,,q=                        | IDENTITY" })
    void choosesTheBestThatAClientTakes(String acceptEncoding, ContentCoding best) {
        assertThat(ContentCoding.choose(acceptEncoding, LONG)).isEqualTo(best);
    }

    @Test
    void compressesNothingForAClientThatDoesNotAsk() {
        assertThat(ContentCoding.choose(null, LONG)).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.choose("", LONG)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void compressesNothingShort() {
        assertThat(ContentCoding.choose("gzip", 255)).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.choose("gzip", 256)).isEqualTo(ContentCoding.GZIP);
    }

    @Property
    void readsWhateverAClientSays(@ForAll String acceptEncoding) {
        assertThat(ContentCoding.choose(acceptEncoding, LONG)).isNotNull();
    }

    @Property(tries = 200)
    void givesBackEveryByte(@ForAll @Size(max = 5_000) byte[] bytes) throws IOException {
        assertThat(Decoder.decompress(ContentCoding.BROTLI.of(bytes)).getDecompressedData()).isEqualTo(bytes);
        assertThat(Zstd.decompress(ContentCoding.ZSTD.of(bytes), bytes.length)).isEqualTo(bytes);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(ContentCoding.GZIP.of(bytes))).readAllBytes())
                .isEqualTo(bytes);
        assertThat(ContentCoding.IDENTITY.of(bytes)).isEqualTo(bytes);
    }
}
