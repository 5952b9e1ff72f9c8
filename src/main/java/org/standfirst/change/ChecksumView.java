package org.standfirst.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a copy must come to. */
@Schema(name = "Checksum")
public record ChecksumView(
        @Schema(description = "How many articles there are.", examples = "214") int articles,
        @Schema(description = "The sum, modulo 2^256, of the SHA-256 of the canonical JSON (RFC 8785) of each `article`, in hexadecimal digits.", examples = "0c7be4e10fd5f5be2f6bc3d3a9dcb3f2f1d4b39f6f51f3a6bb3f7f1a5f0d6c11") String digest) {
}
